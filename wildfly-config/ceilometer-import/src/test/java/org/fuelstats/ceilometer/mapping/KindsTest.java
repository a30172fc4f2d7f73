package org.fuelstats.ceilometer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.fuelstats.ceilometer.samples.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {
    private static final String INSTANCE = "bd9431c1-8d69-4ad3-803a-8d4a6b89fd36";
    private final Kinds kinds = Kinds.read();

    @ParameterizedTest
    @CsvSource({
        "cpu_util, instance",
        "instance:m1.tiny, instance",
        "disk.read.bytes, instance",
        "memory.usage, instance",
        "network.create, network",
        "ip.floating, network",
        "network.services.lb.pool, loadbalancer",
        "network.services.vpn, generic",
        "router.update, router",
        "subnet, subnet",
        "volume.size, volume",
        "volume.provider.capacity.total, volume_provider",
        "volume.provider.pool.capacity.total, volume_provider_pool",
        "snapshot.size, volume",
        "image.download, image",
        "storage.containers.objects, swift_account",
        "radosgw.objects, ceph_account",
        "identity.authenticate.success, identity",
        "stack.create, stack",
        "hardware.ipmi.node.power, ipmi",
        "hardware.ipmi.fan, ipmi_sensor",
        "hardware.cpu.load.1min, host",
        "hardware.network.ip.incoming.datagrams, host",
        "hardware.network.incoming.bytes, host_network_interface",
        "hardware.disk.size.used, host_disk",
        "compute.node.cpu.percent, nova_compute",
        "switch.port.uptime, switch_port",
        "switch, switch",
        "energy, generic",
        "electricity_for_dns, generic"
    })
    void theMeterTellsTheType(String meter, String type) {
        assertEquals(
                type, kinds.describe("some-id", List.of(meter), Metadata.NONE).type());
    }

    @Test
    void anInstanceGetsItsAttributesFromNestedMetadata() throws Exception {
        Metadata metadata = metadata(
                "{\"display_name\": \"web1\", \"host\": \"abc\", \"instance_host\": \"compute01\","
                        + " \"flavor\": {\"id\": \"42\", \"name\": \"m1.tiny\"}, \"image_ref\": null, \"launched_at\": \"2015-03-01 10:00:00\"}");
        assertEquals(
                Map.of(
                        "display_name",
                        "web1",
                        "host",
                        "compute01",
                        "flavor_id",
                        "42",
                        "flavor_name",
                        "m1.tiny",
                        "launched_at",
                        "2015-03-01T10:00:00Z"),
                kinds.describe(INSTANCE, List.of("cpu"), metadata).attributes());
    }

    @Test
    void theSameAttributesAreFoundInMetadataThatTheApiFlattened() throws Exception {
        Metadata metadata = metadata(
                "{\"display_name\": \"web1\", \"host\": \"compute01\", \"flavor.id\": \"42\", \"flavor.name\": \"m1.tiny\"}");
        assertEquals(
                Map.of("display_name", "web1", "host", "compute01", "flavor_id", "42", "flavor_name", "m1.tiny"),
                kinds.describe(INSTANCE, List.of("cpu"), metadata).attributes());
    }

    @Test
    void aTextThatMustBeThereIsEmptyWhenNothingIsKnown() {
        assertEquals(
                Map.of("display_name", "", "host", "", "flavor_id", ""),
                kinds.describe(INSTANCE, List.of("cpu"), Metadata.NONE).attributes());
    }

    @Test
    void aDiskKnowsItsInstanceFromItsId() {
        Kinds.Described disk = kinds.describe(INSTANCE + "-vda", List.of("disk.device.usage"), Metadata.NONE);
        assertEquals("instance_disk", disk.type());
        assertEquals(INSTANCE, disk.attributes().get("instance_id"));
    }

    @Test
    void aDiskOfNoKnownInstanceIsGeneric() {
        assertEquals(Kinds.Described.GENERIC, kinds.describe("vda", List.of("disk.device.usage"), Metadata.NONE));
    }

    @Test
    void anAttributeOfAnotherFormIsLeftOut() throws Exception {
        assertEquals(
                Map.of("display_name", "data"),
                kinds.describe(
                                INSTANCE,
                                List.of("volume.size"),
                                metadata("{\"display_name\": \"data\", \"image_id\": \"x" + INSTANCE + "\"}"))
                        .attributes());
    }

    @Test
    void aHostIsNamedByItsIdWhenNothingElseNamesIt() {
        assertEquals(
                Map.of("host_name", "10.0.0.1"),
                kinds.describe("10.0.0.1", List.of("hardware.cpu.util"), Metadata.NONE)
                        .attributes());
    }

    private Metadata metadata(String json) throws JsonProcessingException {
        return Metadata.of(new ObjectMapper().readTree(json), kinds.paths());
    }
}
