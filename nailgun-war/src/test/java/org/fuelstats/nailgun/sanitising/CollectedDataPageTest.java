package org.fuelstats.nailgun.sanitising;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/nailgun-collected-data.md} tells what the rules are; {@code -Dfuelstats.docs.update=true} writes it anew. */
class CollectedDataPageTest {
    @Test
    void thePageTellsWhatTheRulesAre() throws IOException {
        Path page = Path.of("..", "docs", "nailgun-collected-data.md");
        String expected = new CollectedDataPage(RulesReader.ofProduct()).text();
        if (Boolean.getBoolean("fuelstats.docs.update")) {
            Files.writeString(page, expected);
        }
        assertEquals(expected, Files.readString(page), "build with -Dfuelstats.docs.update=true to write it anew");
    }
}
