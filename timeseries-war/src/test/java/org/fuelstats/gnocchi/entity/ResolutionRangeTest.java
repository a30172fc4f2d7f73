package org.fuelstats.gnocchi.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.rollup.RawWindow;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.TimeSpan;
import org.junit.jupiter.api.Test;

class ResolutionRangeTest {
    private static final Archive SECONDS_FOR_TEN_MINUTES = Archive.of(Granularity.ofSeconds(1), 600);
    private static final Archive MINUTES_FOR_TWO_HOURS = Archive.of(Granularity.ofSeconds(60), 120);
    private static final Archive HOURS = Archive.unlimited(Granularity.ofSeconds(3600));

    private static final long NEWEST = seconds(1_000_000);

    @Test
    void eachTimeIsShownByTheFinestArchiveThatStillKeepsIt() {
        List<ResolutionRange> layers =
                ResolutionRange.of(policy(HOURS, SECONDS_FOR_TEN_MINUTES, MINUTES_FOR_TWO_HOURS), NEWEST, false);

        long toMinutes = seconds(999_420); // the first whole minute of the last 600 seconds
        long toHours = seconds(993_600); // the first whole hour of the last 120 minutes
        assertEquals(
                List.of(
                        new ResolutionRange(Optional.of(SECONDS_FOR_TEN_MINUTES), toMinutes, Long.MAX_VALUE),
                        new ResolutionRange(Optional.of(MINUTES_FOR_TWO_HOURS), toHours, toMinutes),
                        new ResolutionRange(Optional.of(HOURS), Long.MIN_VALUE, toHours)),
                layers);
    }

    @Test
    void anArchiveThatReachesNoFurtherBackThanAFinerOneIsNotShown() {
        Archive minutesForFive = Archive.of(Granularity.ofSeconds(60), 5);

        assertEquals(
                List.of(Optional.of(SECONDS_FOR_TEN_MINUTES), Optional.of(HOURS)),
                ResolutionRange.of(policy(SECONDS_FOR_TEN_MINUTES, minutesForFive, HOURS), NEWEST, false).stream()
                        .map(ResolutionRange::archive)
                        .toList());
    }

    @Test
    void pointsAsTheyCameAreShownAsFarAsTheyAreKept() {
        ArchivePolicy policy = policy(SECONDS_FOR_TEN_MINUTES, MINUTES_FOR_TWO_HOURS);
        long border = new RawWindow(policy).acceptFrom(NEWEST);

        List<ResolutionRange> layers = ResolutionRange.of(policy, NEWEST, true);

        assertEquals(new ResolutionRange(Optional.empty(), border, Long.MAX_VALUE), layers.get(0));
        assertEquals(Optional.of(SECONDS_FOR_TEN_MINUTES), layers.get(1).archive());
        assertEquals(border, layers.get(1).to());
    }

    @Test
    void nothingIsShownThatNoArchiveKeeps() {
        Archive oneMinute = Archive.of(Granularity.ofSeconds(60), 1);

        assertEquals(
                List.of(new ResolutionRange(
                        Optional.empty(), oneMinute.granularity().floor(NEWEST), Long.MAX_VALUE)),
                ResolutionRange.of(policy(oneMinute), NEWEST, true));
    }

    @Test
    void layersFollowEachOtherWithoutGapsWhateverTheIntervals() {
        for (long fine = 1; fine < 40; fine += 3) {
            for (long middle = fine + 1; middle < 90; middle += 7) {
                for (long points = 1; points < 200; points += 13) {
                    List<ResolutionRange> layers = ResolutionRange.of(
                            policy(
                                    Archive.of(Granularity.ofSeconds(fine), points),
                                    Archive.of(Granularity.ofSeconds(middle), 50),
                                    Archive.of(Granularity.ofSeconds(97), 60)),
                            NEWEST,
                            points % 2 == 0);
                    assertEquals(Long.MAX_VALUE, layers.get(0).to());
                    for (int i = 1; i < layers.size(); i++) {
                        ResolutionRange layer = layers.get(i);
                        assertEquals(layers.get(i - 1).from(), layer.to());
                        Granularity granularity = layer.archive().orElseThrow().granularity();
                        assertEquals(layer.to(), granularity.floor(layer.to()), "no bucket is cut in two");
                    }
                }
            }
        }
    }

    @Test
    void aSpanIsCutToTheLayer() {
        ResolutionRange layer = new ResolutionRange(Optional.empty(), 10, 20);

        assertEquals(Optional.of(new TimeSpan(10, 15)), layer.within(new TimeSpan(0, 15)));
        assertEquals(Optional.empty(), layer.within(new TimeSpan(20, 30)));
    }

    private static ArchivePolicy policy(Archive... archives) {
        return EntityPolicies.of(archives);
    }

    private static long seconds(long count) {
        return TimeUnit.SECONDS.toNanos(count);
    }
}
