package org.fuelstats.timeseries.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.resources.ResourceType.Attribute;
import org.junit.jupiter.api.Test;

class ResourceTypesTest {
    private final Map<String, ResourceType> types = BuiltInTypes.read();

    @Test
    void allTypesOfOpenStacksTelemetryAreBuiltIn() {
        Set<String> names = types.keySet();
        assertTrue(names.containsAll(List.of(
                "generic",
                "prometheus",
                "instance",
                "instance_disk",
                "instance_network_interface",
                "port",
                "network",
                "subnet",
                "router",
                "volume",
                "volume_provider",
                "volume_provider_pool",
                "image",
                "ipmi",
                "ipmi_sensor",
                "stack",
                "identity",
                "swift_account",
                "ceph_account",
                "host",
                "host_disk",
                "host_network_interface",
                "nova_compute",
                "switch",
                "switch_port",
                "switch_table",
                "load_balancer",
                "loadbalancer",
                "manila_share",
                "dns",
                "installation")));
        assertEquals(31, names.size());
    }

    @Test
    void attributesHaveTypesBoundsAndObligations() {
        ResourceType port = types.get("switch_port");
        assertEquals(
                new Attribute(
                        "port_number_on_switch",
                        new AttributeType.Numeric(Optional.of(0.0), Optional.of(4294967295.0)),
                        false),
                port.attribute("port_number_on_switch"));
        assertEquals(new Attribute("switch", new AttributeType.Text(0, 64), true), port.attribute("switch"));
        assertEquals(
                "uuid", types.get("instance_disk").known("instance_id").type().label());
        assertEquals(
                "datetime", types.get("instance").known("launched_at").type().label());
    }

    @Test
    void valuesAreKeptInOneForm() {
        assertEquals(5L, new AttributeType.Numeric(Optional.empty(), Optional.empty()).read("n", 5.0));
        assertEquals(0.5, new AttributeType.Numeric(Optional.empty(), Optional.empty()).readText("n", "5e-1"));
        UUID id = UUID.randomUUID();
        assertEquals(
                id.toString(),
                new AttributeType.Identifier().read("u", id.toString().toUpperCase(Locale.ROOT)));
        assertEquals("2013-01-01T10:23:12Z", new AttributeType.Moment().read("t", "2013-01-01T12:23:12+02:00"));
        assertEquals(true, new AttributeType.Flag().readText("f", "true"));
    }

    @Test
    void whatIsNoValueIsRefusedWithItsName() {
        Map<AttributeType, List<Object>> bad = Map.of(
                new AttributeType.Numeric(Optional.of(1.0), Optional.of(2.0)),
                List.of(0.5, 3, "1", Double.NaN, Double.POSITIVE_INFINITY, true),
                new AttributeType.Text(1, 2),
                List.of("", "abc", 1, "a\0", "\ud800"),
                new AttributeType.Identifier(),
                List.of("1-1-1-1-1", "", 5),
                new AttributeType.Flag(),
                List.of("true", 1),
                new AttributeType.Moment(),
                List.of("", "soon", true, "2013-13-01", "1e999999999", "NaN", 1e300, "0000-01-01", "10000-01-01"));
        bad.forEach((type, values) -> values.forEach(value -> {
            RequestRejectedException refusal =
                    assertThrows(RequestRejectedException.class, () -> type.read("colour", value), type + " " + value);
            assertEquals("colour", refusal.subject());
            assertTrue(refusal.getMessage().contains("'colour'"));
        }));
    }

    @Test
    void momentsAreReadInTheUsualForms() {
        Instant moment = Instant.parse("2013-01-01T12:23:12Z");
        for (Object text : List.of(
                "2013-01-01 12:23:12",
                "2013-01-01T12:23:12",
                "2013-01-01T12:23:12Z",
                "2013-01-01T14:23:12+02:00",
                "2013-01-01 14:23:12+0200",
                "2013-01-01T12:23:12.000000",
                1357042992,
                "1357042992",
                1357042992.0)) {
            assertEquals(moment, DateTimeText.read("t", text), String.valueOf(text));
        }
        assertEquals(Instant.parse("2013-01-01T00:00:00Z"), DateTimeText.read("t", "2013-01-01"));
        assertEquals(
                Instant.parse("2013-01-01T12:23:12.123456Z"), DateTimeText.read("t", "2013-01-01 12:23:12.123456789"));
    }

    @Test
    void aTextIdBecomesTheUuidThatGnocchiMakesOfIt() {
        Caller ann = new Caller("admin", null, Set.of());
        ResourceId id = ResourceId.of("foobar", ann);
        assertEquals("foobar", id.original());
        assertEquals(5, id.id().version());
        assertEquals(2, id.id().variant());
        assertEquals(UUID.fromString("b4d568e4-7af1-5aec-ac3f-9c09fa3685a9"), id.id());
    }
}
