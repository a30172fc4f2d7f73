package org.fuelstats.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointsTest {
    private static final Endpoints ENDPOINTS = new Endpoints(
            URI.create("https://127.0.0.1:8443"),
            URI.create("https://127.0.0.1:9443"),
            URI.create("https://127.0.0.1:8041"),
            URI.create("http://127.0.0.1:9990"),
            new DatabaseAccess("jdbc:postgresql://127.0.0.1:15432/fuelstats", "fuelstats", "back\\slash = #1"),
            SearchAccess.own(19200),
            "operator",
            "secret",
            4711,
            Optional.of(new MasterNodeAddresses(
                    URI.create("http://127.0.0.1:8011"),
                    URI.create("http://127.0.0.1:9991"),
                    new DatabaseAccess("jdbc:postgresql://db/nailgun", "nailgun", "secret"),
                    Optional.of("secret"))));

    @TempDir
    Path directory;

    @Test
    void theFileIsReadAsProperties() throws Exception {
        Path file = directory.resolve("endpoints.properties");
        ENDPOINTS.writeTo(file);
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }

        assertEquals(
                Set.of(
                        "collector.url",
                        "analytics.url",
                        "metrics.url",
                        "management.url",
                        "db.url",
                        "db.user",
                        "db.password",
                        "elasticsearch.url",
                        "analytics.user",
                        "analytics.password",
                        "nailgun.url",
                        "nailgun.management.url",
                        "nailgun.db.url",
                        "nailgun.db.user",
                        "nailgun.db.password",
                        "nailgun.token",
                        "pid"),
                read.stringPropertyNames());
        assertEquals("back\\slash = #1", read.getProperty("db.password"));
        assertEquals("http://127.0.0.1:19200", read.getProperty("elasticsearch.url"));
        assertEquals("4711", read.getProperty("pid"));
    }

    @Test
    void passwordsDontShowInText() {
        assertFalse(ENDPOINTS.toString().contains("secret"));
    }
}
