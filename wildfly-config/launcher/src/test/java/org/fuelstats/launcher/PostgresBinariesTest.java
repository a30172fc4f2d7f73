package org.fuelstats.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
    @TempDir
    Path programs;

    @Test
    void systemsThatStartAtTheSameTimeShareTheProgramsOfWhichNoneAreLeftInParts() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<String> first = threads.submit(this::postgres);
            Future<String> second = threads.submit(this::postgres);
            assertEquals(first.get(), second.get());
        } finally {
            threads.shutdownNow();
        }
        Path program = Path.of(postgres());
        assertTrue(Files.isExecutable(program), program::toString);
        try (Stream<Path> folders = Files.list(programs)) {
            assertEquals(List.of(program.getParent().getParent()), folders.toList());
        }
    }

    private String postgres() throws Exception {
        return PostgresBinaries.unpackedIn(programs).program("postgres");
    }
}
