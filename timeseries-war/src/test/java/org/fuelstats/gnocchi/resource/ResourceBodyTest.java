package org.fuelstats.gnocchi.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.metrics.NewMetric.Retention;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.resources.AttributeType;
import org.fuelstats.timeseries.resources.NewResource;
import org.fuelstats.timeseries.resources.NewResource.MetricLink;
import org.fuelstats.timeseries.resources.ResourceChange;
import org.fuelstats.timeseries.resources.ResourceChange.FieldUpdate;
import org.fuelstats.timeseries.resources.ResourceId;
import org.fuelstats.timeseries.resources.ResourceType;
import org.fuelstats.timeseries.resources.ResourceType.Attribute;
import org.fuelstats.timeseries.time.Granularity;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceBodyTest {
    private static final Caller ANN = new Caller("ann", null, Set.of());

    private static final UUID ID = UUID.fromString("9f0c7a1e-2c0d-4f3e-8a25-0d3b0f6f7c11");
    private static final UUID ENTITY = UUID.fromString("4ad8b5c8-6a38-4f4d-9c2d-6b1f4f1f9b10");
    private static final ResourceType GENERIC = new ResourceType("generic", List.of());
    private static final ResourceType INSTANCE = new ResourceType(
            "instance",
            List.of(
                    new Attribute("flavor_id", new AttributeType.Text(0, 255), true),
                    new Attribute("host", new AttributeType.Text(0, 255), true),
                    new Attribute("display_name", new AttributeType.Text(0, 255), true)));

    @Test
    void theSpecificationsResourceIsRead() {
        NewResource resource =
                made(GENERIC, "'started_at': '2013-01-01 12:23:12', 'entities': {'cpu.util': '" + ENTITY + "'}");

        assertEquals(ID, resource.id().id());
        assertEquals("foobaz", resource.userId());
        assertEquals("foobar", resource.projectId());
        assertEquals(Instant.parse("2013-01-01T12:23:12Z"), resource.startedAt());
        assertNull(resource.endedAt());
        assertEquals(Map.of("cpu.util", new MetricLink.Existing(ENTITY)), resource.metrics());
    }

    @Test
    void anEntityIsNamedOrDescribed() {
        NewResource resource =
                made(GENERIC, "'entities': {'cpu.util': {'archives': [{'points': 10, 'interval': 60}]}}");

        Archive archive = Archive.of(Granularity.ofSeconds(60), 10);
        assertEquals(
                Map.of("cpu.util", new MetricLink.Made(new Retention.ByArchives(List.of(archive)), null)),
                resource.metrics());
    }

    @Test
    void furtherMembersAreAttributesOfTheType() {
        assertEquals(
                Map.of("host", "compute-1"),
                made(INSTANCE, "'host': 'compute-1'").attributes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'foobar': 1                                     | data['foobar']
            'host': 'x'                                     | data['host']
            'type': 'volume'                                | data['type']
            'entities': {'cpu': 'foobar'}                   | data['entities']['cpu']
            'entities': {'cpu': '1-2-3-4-5'}                | data['entities']['cpu']
            'entities': {'cpu': {'archives': [{}]}}         | data['entities']['cpu']['archives'][0]
            'entities': {'cpu': {}}                         | data['entities']['cpu']['archives']
            'entities': {'a/b': {'archives': []}}           | data['entities']['a/b']
            'entities': {'': {'archives': []}}              | data['entities']['']
            'entities': {'a/b~c': {'x': 1}}                 | data['entities']['a/b~c']
            """)
    void whatCantBeIsRefusedByItsPlace(String member, String place) {
        ApiError error = assertThrows(ApiError.class, () -> made(GENERIC, member));

        assertTrue(error.getMessage().matches("(?s).*@ " + Pattern.quote(place) + "(?:\\. .*)?"), error.getMessage());
    }

    @Test
    void anIdThatIsNoUuidStandsForOneThatIsDerivedFromItAndItsCreator() {
        String text = "ceph-aa@hdd-rep3#hdd-rep3";
        JSONObject body = new JSONObject("{'id': '" + text + "', 'user_id': 'u', 'project_id': 'p'}");

        ResourceId id = ResourceBody.made(GENERIC, body, ANN).id();

        assertEquals(ResourceId.of(text, ANN), id);
        assertEquals(text, id.original());
        assertEquals(5, id.id().version());
    }

    @Test
    void anIdThatNoAddressHoldsIsRefused() {
        JSONObject body = new JSONObject("{'id': 'a/b', 'user_id': 'u', 'project_id': 'p'}");

        assertThrows(RequestRejectedException.class, () -> ResourceBody.made(GENERIC, body, ANN));
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        assertThrows(RequestRejectedException.class, () -> made(GENERIC, "'started_at': 'yesterday'"));
    }

    @Test
    void aChangeHoldsWhatWasSentAndNoMore() {
        ResourceChange change = change(GENERIC, "{'ended_at': null}");

        assertEquals(FieldUpdate.to(null), change.endedAt());
        assertFalse(change.startedAt().made());
        assertFalse(change.metrics().made());
        assertFalse(change.userId().made());
    }

    @Test
    void aChangeOfTheEntitiesReplacesThem() {
        assertEquals(
                FieldUpdate.to(Map.of()), change(GENERIC, "{'entities': {}}").metrics());
    }

    @ParameterizedTest
    @CsvSource({"id", "type", "user_id", "project_id", "foobar", "host"})
    void whatNeverChangesIsRefused(String name) {
        ApiError error = assertThrows(ApiError.class, () -> change(GENERIC, "{'" + name + "': 'x'}"));

        assertTrue(error.getMessage().contains("extra keys not allowed"), error.getMessage());
    }

    private static NewResource made(ResourceType type, String members) {
        return ResourceBody.made(
                type,
                new JSONObject("{'id': '" + ID + "', 'user_id': 'foobaz', 'project_id': 'foobar', " + members + "}"),
                ANN);
    }

    private static ResourceChange change(ResourceType type, String body) {
        return ResourceBody.change(type, new JSONObject(body));
    }
}
