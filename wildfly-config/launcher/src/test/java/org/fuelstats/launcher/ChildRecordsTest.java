package org.fuelstats.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildRecordsTest {
    @TempDir
    Path directory;

    @Test
    void whatAnEarlierLauncherLeftIsStopped() throws Exception {
        Path file = directory.resolve("children");
        Process left = new ProcessBuilder("sleep", "600").start();
        new ChildRecords(file).add("The sleeper", left.toHandle());

        assertEquals(List.of("The sleeper (process " + left.pid() + ")"), new ChildRecords(file).stopLeftovers());

        assertFalse(left.isAlive());
        assertFalse(Files.exists(file));
    }

    @Test
    void aNumberThatNowBelongsToAnotherProcessIsLeftAlone() throws Exception {
        Path file = directory.resolve("children");
        Process other = new ProcessBuilder("sleep", "600").start();
        try {
            long started = other.info().startInstant().orElseThrow().toEpochMilli();
            Files.writeString(file, other.pid() + " " + (started - 60_000) + " The sleeper\n");

            assertEquals(List.of(), new ChildRecords(file).stopLeftovers());

            assertTrue(other.isAlive());
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void withoutAFileThereIsNothingToStop() throws Exception {
        assertEquals(List.of(), new ChildRecords(directory.resolve("children")).stopLeftovers());
    }
}
