package org.fuelstats.demonstration;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fuelstats.commandline.ProgressDisplay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who starts the demonstration wrongly. */
class DemonstrationTest {
    @TempDir
    Path folder;

    @Test
    void aFileWithoutACertificateIsNamed() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        IOException refused = assertThrows(
                IOException.class,
                () -> Demonstration.load(URI.create("https://127.0.0.1:1"), empty, 1, ProgressDisplay.none()));
        assertTrue(refused.getMessage().contains("empty.pem holds no certificate"), refused::getMessage);
    }

    @Test
    void aFleetHasAtLeastOneInstallation() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Demonstration.load(URI.create("https://127.0.0.1:1"), folder, 0, ProgressDisplay.none()));
    }
}
