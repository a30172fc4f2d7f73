package org.fuelstats.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That each release reports in its own shape, as the installations in the field do. */
class ReleaseShapesTest {

    @ParameterizedTest
    @EnumSource(Release.class)
    void theReleaseSaysOfItselfWhatItDidThen(Release release) {
        for (JsonNode structure : structures(release)) {
            JsonNode fuel = structure.get("fuel_release");
            assertEquals(release.text(), fuel.get("release").asText());
            assertEquals(!release.since(Release.V8_0), fuel.has("build_id"));
            assertEquals(!release.since(Release.V6_1), fuel.has("fuellib_sha"));
            assertEquals(release.since(Release.V6_1) && !release.since(Release.V8_0), fuel.has("fuel-library_sha"));
            assertEquals(release.since(Release.V8_0), structure.has("fuel_packages"));
        }
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void environmentsHaveTheReleasesParts(Release release) {
        for (JsonNode cluster : clusters(release)) {
            assertEquals(release.since(Release.V6_1), cluster.has("installed_plugins"));
            assertEquals(release.since(Release.V6_1), cluster.has("network_configuration"));
            assertEquals(release.since(Release.V6_1), cluster.has("vmware_attributes"));
            assertEquals(release.since(Release.V8_0), cluster.has("plugin_links"));
            assertEquals(release.since(Release.V9_0), cluster.has("extensions"));
            for (JsonNode node : cluster.get("nodes")) {
                assertEquals(release.since(Release.V7_0), node.has("meta"));
                assertEquals(release.since(Release.V9_0), node.has("primary_tags"));
                assertEquals(release.since(Release.V9_0), node.at("/meta").has("numa_topology"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void settingsAreTheReleasesOwn(Release release) {
        for (JsonNode cluster : clusters(release)) {
            JsonNode attributes = cluster.get("attributes");
            assertEquals(!release.since(Release.V6_1), attributes.has("vlan_splinters"));
            assertEquals(release.since(Release.V6_1), attributes.has("workloads_collector_enabled"));
            assertEquals(release.since(Release.V7_0), attributes.has("neutron_dvr"));
            assertEquals(release.since(Release.V8_0), attributes.has("ironic"));
            JsonNode repositories = attributes.path("repos");
            assertEquals(release.since(Release.V9_0), repositories.isArray());
            assertEquals(release.since(Release.V6_1) && !release.since(Release.V9_0), repositories.isBoolean());
            if (release.since(Release.V7_0)) {
                assertEquals("Ubuntu", cluster.at("/release/os").asText());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void workloadsWereSentFrom61On(Release release) {
        boolean sent = Fleets.installations(1500)
                .filter(installation -> installation.release() == release)
                .anyMatch(installation ->
                        !Workloads.requests(installation, Fleets.NOW).isEmpty());
        assertEquals(release.since(Release.V6_1), sent);
    }

    @ParameterizedTest
    @EnumSource(Release.class)
    void healthChecksAndTheMasterNodesOwnSettingsAreSentFrom80On(Release release) {
        boolean newer = release.since(Release.V8_0);
        for (JsonNode structure : structures(release)) {
            for (String member : List.of("admin_network", "pxe", "dns", "fuel_menu_used", "modified_settings")) {
                assertEquals(newer, structure.has(member), member);
            }
        }
        clusters(release).forEach(cluster -> assertEquals(newer, cluster.has("modified_settings")));
        boolean sent = Fleets.installations(1500)
                .filter(installation -> installation.release() == release)
                .anyMatch(installation ->
                        !HealthChecks.requests(installation, Fleets.NOW).isEmpty());
        assertEquals(newer, sent);
    }

    private static List<JsonNode> structures(Release release) {
        List<JsonNode> structures = Fleets.installations(1500)
                .filter(installation -> installation.release() == release)
                .limit(40)
                .map(installation -> StructureDocument.of(installation).get("installation_structure"))
                .toList();
        assertTrue(structures.size() > 5, () -> structures.size() + " installations of " + release);
        return structures;
    }

    private static List<JsonNode> clusters(Release release) {
        List<JsonNode> clusters = structures(release).stream()
                .flatMap(structure ->
                        StreamSupport.stream(structure.get("clusters").spliterator(), false))
                .toList();
        assertFalse(clusters.isEmpty());
        return clusters;
    }
}
