package org.fuelstats.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path directory;

    @Test
    void aSecretIsMadeOnceAndKept() throws Exception {
        Path file = directory.resolve("secrets");
        String made = new Secrets(file).get("db.password");

        assertEquals(made, new Secrets(file).get("db.password"));
        assertTrue(made.matches("[A-Za-z0-9_-]{24}"), made);
        assertNotEquals(made, new Secrets(file).get("analytics.password"));
    }

    @Test
    void onlyTheOwnerMayReadThem() throws Exception {
        Path file = directory.resolve("secrets");
        new Secrets(file).get("db.password");

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
