package org.fuelstats.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Path HOME = Path.of("/checkout");

    @Test
    void withoutAnyTheStandardPortsAndOwnServersAreUsed() throws Exception {
        Settings settings = Settings.read(HOME, List.of(), Map.of());

        assertEquals(new Ports(8443, 9443, 8041, 9990, 15432, 19200), settings.ports());
        assertEquals(Path.of("/checkout/data"), settings.data());
        assertEquals("512m", settings.elasticsearchHeap());
        assertEquals(LogFormat.TEXT, settings.logFormat());
        assertTrue(settings.database().isEmpty());
        assertTrue(settings.search().isEmpty());
        assertTrue(settings.keyStore().isEmpty());
        assertTrue(settings.node().isEmpty());
    }

    @Test
    void allProblemsAreToldAtOnce() {
        InvalidInvocation problems = assertThrows(
                InvalidInvocation.class,
                () -> Settings.read(
                        HOME,
                        List.of("--fast", "--data"),
                        Map.of(
                                "FUELSTATS_COLLECTOR_PORT", "65536",
                                "FUELSTATS_DB_URL", "jdbc:oracle:thin",
                                "FUELSTATS_DB_USER", "me",
                                "FUELSTATS_ELASTICSEARCH_HOSTS", "search",
                                "FUELSTATS_ELASTICSEARCH_PROTOCOL", "ftp",
                                "FUELSTATS_TLS_KEYSTORE", "/missing.p12",
                                "FUELSTATS_NODE_NAME", "the second one",
                                "FUELSTATS_LOG_FORMAT", "xml",
                                "FUELSTATS_ELASTICSEARCH_HEAP", "lots")));

        assertEquals(
                List.of(
                        "Unknown option --fast. --help lists the options.",
                        "--data needs a directory after it.",
                        "FUELSTATS_COLLECTOR_PORT is \"65536\". A port is a number from 1 to 65535.",
                        "FUELSTATS_DB_URL is set but FUELSTATS_DB_PASSWORD is not. Set both, or none of them.",
                        "FUELSTATS_DB_URL is not the address of a PostgreSQL database (jdbc:postgresql://…):"
                                + " jdbc:oracle:thin.",
                        "FUELSTATS_ELASTICSEARCH_HOSTS names \"search\". Each entry is host:port.",
                        "FUELSTATS_ELASTICSEARCH_PROTOCOL: the protocol is http or https, not ftp.",
                        "FUELSTATS_TLS_KEYSTORE is set but FUELSTATS_TLS_KEYSTORE_PASSWORD is not.",
                        "FUELSTATS_TLS_KEYSTORE is /missing.p12, which isn't a file that can be read.",
                        "FUELSTATS_NODE_NAME is \"the second one\". A name has at most 23 letters, digits, - and _, as in"
                                + " node-2.",
                        "FUELSTATS_LOG_FORMAT is \"xml\". It is text or json.",
                        "FUELSTATS_ELASTICSEARCH_HEAP is \"lots\". A size is a number with m or g, as in 512m."),
                problems.problems());
    }

    @Test
    void twoServersCantShareAPort() {
        InvalidInvocation problems = assertThrows(
                InvalidInvocation.class,
                () -> Settings.read(HOME, List.of(), Map.of("FUELSTATS_MANAGEMENT_PORT", "8443")));

        assertEquals(
                List.of("FUELSTATS_COLLECTOR_PORT and FUELSTATS_MANAGEMENT_PORT are both 8443."
                        + " Each needs a port of its own."),
                problems.problems());
    }

    @Test
    void aMasterNodeIsStartedOnlyWhenAskedFor() throws Exception {
        Map<String, String> port = Map.of("FUELSTATS_NAILGUN_GATEWAY_PORT", "18011");
        assertTrue(Settings.read(HOME, List.of(), port).masterNode().isEmpty());

        MasterNodeOptions node =
                Settings.read(HOME, List.of("--nailgun"), port).masterNode().orElseThrow();
        assertEquals(new MasterNodePorts(18011, 9991, 8001), node.ports());
        assertTrue(node.database().isEmpty());
        assertTrue(node.simulated());
    }

    @Test
    void aNailgunOfOnesOwnIsNotSimulatedUnlessAskedFor() throws Exception {
        Map<String, String> own = new HashMap<>(Map.of(
                "FUELSTATS_NAILGUN_DB_URL", "jdbc:postgresql://db/nailgun",
                "FUELSTATS_NAILGUN_DB_USER", "nailgun",
                "FUELSTATS_NAILGUN_DB_PASSWORD", "hidden"));
        assertFalse(Settings.read(HOME, List.of("--nailgun"), own)
                .masterNode()
                .orElseThrow()
                .simulated());

        own.put("FUELSTATS_NAILGUN_SIMULATION", "true");
        assertTrue(Settings.read(HOME, List.of("--nailgun"), own)
                .masterNode()
                .orElseThrow()
                .simulated());
    }

    @Test
    void whatIsWrongWithAMasterNodeIsTold() {
        InvalidInvocation problems = assertThrows(
                InvalidInvocation.class,
                () -> Settings.read(
                        HOME,
                        List.of("--nailgun"),
                        Map.of(
                                "FUELSTATS_NAILGUN_MANAGEMENT_PORT", "9990",
                                "FUELSTATS_NAILGUN_SIMULATION", "perhaps",
                                "FUELSTATS_DB_URL", "jdbc:postgresql://db/fuelstats",
                                "FUELSTATS_DB_USER", "me",
                                "FUELSTATS_DB_PASSWORD", "hidden")));

        assertEquals(
                List.of(
                        "FUELSTATS_MANAGEMENT_PORT and FUELSTATS_NAILGUN_MANAGEMENT_PORT are both 9990."
                                + " Each needs a port of its own.",
                        "FUELSTATS_DB_URL is set, so there is no embedded PostgreSQL for the master node: set"
                                + " FUELSTATS_NAILGUN_DB_URL as well.",
                        "FUELSTATS_NAILGUN_SIMULATION is \"perhaps\". It is true or false."),
                problems.problems());
    }

    @Test
    void passwordsDontShowInText() throws Exception {
        Settings settings = Settings.read(
                HOME,
                List.of(),
                Map.of(
                        "FUELSTATS_DB_URL", "jdbc:postgresql://db/fuelstats",
                        "FUELSTATS_DB_USER", "me",
                        "FUELSTATS_DB_PASSWORD", "hidden"));

        assertEquals(
                "me at jdbc:postgresql://db/fuelstats",
                settings.database().orElseThrow().toString());
    }
}
