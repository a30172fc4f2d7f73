package org.fuelstats.gnocchi.entity;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.metrics.Metric;

/** An entity on the wire, with its effective archives in the order requested. */
record EntityAnswer(UUID id, List<KeptArchive> archives) {
    static EntityAnswer of(Metric entity) {
        return new EntityAnswer(
                entity.id(),
                entity.askedArchives().stream().map(KeptArchive::of).toList());
    }

    /**
     * One archive with all its three values.
     *
     * @param lifespan seconds; null if everything is kept @param points null if everything is kept
     * @param interval seconds
     */
    record KeptArchive(BigDecimal lifespan, Long points, BigDecimal interval) {
        static KeptArchive of(Archive archive) {
            return new KeptArchive(
                    archive.lifespan().isPresent() ? seconds(archive.lifespan().getAsLong()) : null,
                    archive.points().isPresent() ? archive.points().getAsLong() : null,
                    seconds(archive.granularity().nanos()));
        }

        /** Without trailing zeros and without an exponent. */
        private static BigDecimal seconds(long nanos) {
            BigDecimal seconds = BigDecimal.valueOf(nanos, 9).stripTrailingZeros();
            return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
        }
    }
}
