package org.fuelstats.schemas.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference in docs/ is what the schemas say. */
class CollectorReferenceTest {
    private static final Path FILE = Path.of("..", "docs", "api", "collector.md");

    @Test
    void theReferenceIsUpToDate() throws IOException {
        if (Boolean.getBoolean("fuelstats.docs.update")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, CollectorReference.text());
        }
        assertEquals(
                CollectorReference.text(),
                Files.readString(FILE),
                "docs/api/collector.md is out of date: mvn -pl schemas test -Dfuelstats.docs.update=true"
                        + " regenerates it");
    }
}
