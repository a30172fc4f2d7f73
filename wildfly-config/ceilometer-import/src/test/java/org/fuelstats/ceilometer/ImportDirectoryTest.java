package org.fuelstats.ceilometer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.fuelstats.ceilometer.samples.Item;
import org.fuelstats.ceilometer.samples.Meter;
import org.fuelstats.ceilometer.samples.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportDirectoryTest {
    private static final Position NOON = new Position(1_425_000_000_000_000L, 42);

    @TempDir
    Path directory;

    @Test
    void whatIsNotedIsThereAgain() throws Exception {
        try (ImportDirectory journal = ImportDirectory.open(directory)) {
            assertEquals(Position.START, journal.begun().position());
            journal.reached("this to that", NOON, 1000);
        }
        try (ImportDirectory journal = ImportDirectory.open(directory)) {
            assertEquals(NOON, journal.begun().position());
            assertEquals("this to that", journal.begun().identity());
            assertEquals(1000, journal.begun().imported());
        }
    }

    @Test
    void rejectsThatWereNotNotedComeAgainAndAreWrittenOnce() throws Exception {
        try (ImportDirectory journal = ImportDirectory.open(directory)) {
            journal.rejects().add(reject(1));
            journal.reached("", NOON, 0);
            journal.rejects().add(reject(2));
        }
        try (ImportDirectory journal = ImportDirectory.open(directory)) {
            assertEquals(1, journal.rejects().count());
            journal.rejects().add(reject(2));
            journal.reached("", NOON, 0);
        }
        assertEquals(3, Files.readAllLines(directory.resolve("rejects.csv")).size());
    }

    @Test
    void aFirstNoteThatIsMissingLeavesAnOrdinaryFileOfRejects() throws Exception {
        try (ImportDirectory journal = ImportDirectory.open(directory)) {
            journal.rejects().add(reject(1));
        }
        try (ImportDirectory journal = ImportDirectory.open(directory)) {
            journal.reached("", NOON, 0);
        }
        assertEquals(1, Files.readAllLines(directory.resolve("rejects.csv")).size());
    }

    @Test
    void entitiesAreKnownAgainAndALineThatWasCutOffIsForgotten() throws Exception {
        UUID resource = UUID.randomUUID();
        UUID entity = UUID.randomUUID();
        try (ImportDirectory journal = ImportDirectory.open(directory)) {
            journal.entities()
                    .add(resource, "10.0.0.1, \"rack\"\n2", "generic", "a_b", new Meter("a/b", "gauge", null), entity);
        }
        Files.writeString(directory.resolve("entities.csv"), resource + ",x,gen", StandardOpenOption.APPEND);
        try (ImportDirectory journal = ImportDirectory.open(directory)) {
            assertEquals(entity, journal.entities().find(resource, "a_b"));
            assertNull(journal.entities().find(resource, "b"));
            assertEquals(1, journal.entities().size());
        }
    }

    @Test
    void onlyOneImportWorksInADirectory() throws Exception {
        try (ImportDirectory journal = ImportDirectory.open(directory)) {
            assertEquals(0, journal.entities().size());
            IOException refused = assertThrows(IOException.class, () -> ImportDirectory.open(directory));
            assertTrue(refused.getMessage().contains("Another import"), refused.getMessage());
        }
    }

    private static Item.Unusable reject(long order) {
        return new Item.Unusable(Position.untimed(order), "a.json line " + order, "Its volume is NaN.");
    }
}
