package org.fuelstats.gnocchi.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.fuelstats.gnocchi.entity.EntityAnswer.KeptArchive;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.time.Granularity;
import org.junit.jupiter.api.Test;

class EntityAnswerTest {
    @Test
    void anArchiveTellsAllThreeValues() {
        assertEquals(
                new KeptArchive(new BigDecimal("3600"), 1000L, new BigDecimal("3.6")),
                KeptArchive.of(Archive.of(new Granularity(3_600_000_000L), 1000)));
    }

    @Test
    void wholeSecondsHaveNoExponent() {
        assertEquals(
                "31536000",
                KeptArchive.of(Archive.of(Granularity.ofSeconds(60), 525_600))
                        .lifespan()
                        .toString());
    }

    @Test
    void ofAnArchiveThatKeepsEverythingOnlyTheIntervalIsKnown() {
        KeptArchive archive = KeptArchive.of(Archive.unlimited(Granularity.ofSeconds(60)));

        assertNull(archive.lifespan());
        assertNull(archive.points());
        assertEquals(new BigDecimal("60"), archive.interval());
    }
}
