package org.fuelstats.timeseries.archive;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.fuelstats.timeseries.time.Granularity;
import org.fuelstats.timeseries.time.InvalidTimespanException;
import org.fuelstats.timeseries.time.TimespanText;

/**
 * An archive as requested by a client: lifespan, points and interval, of which two determine the third by {@code lifespan = points x
 * interval}; null for one that was not sent. An interval alone keeps everything.
 *
 * @param lifespan nanoseconds
 * @param interval nanoseconds
 */
public record ArchiveTriple(Long lifespan, Long points, Long interval) {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");

    /** Parses the texts (or the literal digits of JSON numbers) of a request; null for a value that was not sent. */
    public static ArchiveTriple read(String lifespan, String points, String interval) {
        return new ArchiveTriple(span("lifespan", lifespan), count(points), span("interval", interval));
    }

    /**
     * The effective archive. Its interval, points and lifespan are the ones to report: a lifespan that is not a multiple of the interval is
     * truncated to one.
     *
     * @throws InvalidArchiveException if the three are incomplete or contradictory
     */
    public Archive archive() {
        positive("lifespan", lifespan);
        positive("points", points);
        positive("interval", interval);
        if (interval == null) {
            if (lifespan == null || points == null) {
                throw new InvalidArchiveException(
                        "At least two of granularity/points/timespan must be provided",
                        "An archive needs at least two of 'lifespan', 'points' and 'interval', or 'interval' alone"
                                + " to keep everything.");
            }
            return derivedInterval();
        }
        Granularity granularity = granularity(interval);
        if (points == null) {
            return lifespan == null ? Archive.unlimited(granularity) : derivedPoints(granularity);
        }
        Archive archive = Archive.of(granularity, points);
        if (lifespan != null && lifespan != archive.lifespan().getAsLong()) {
            throw new InvalidArchiveException(
                    "timespan ≠ granularity × points",
                    "'lifespan' isn't 'points' x 'interval': " + points + " x " + granularity + " is "
                            + seconds(archive.lifespan().getAsLong()) + " s, not " + seconds(lifespan)
                            + " s. Leave one of the three out.");
        }
        return archive;
    }

    private Archive derivedInterval() {
        long nanos = lifespan / points;
        if (nanos == 0) {
            throw new InvalidArchiveException(points + " points in " + seconds(lifespan)
                    + " s are more than one each nanosecond. Ask for fewer points.");
        }
        return Archive.of(granularity(nanos), points);
    }

    private Archive derivedPoints(Granularity granularity) {
        long count = lifespan / granularity.nanos();
        if (count == 0) {
            throw new InvalidArchiveException(
                    "Calculated number of points is < 0",
                    "'lifespan' (" + seconds(lifespan) + " s) is shorter than 'interval' (" + granularity
                            + "): no point would be kept. Ask for a longer lifespan.");
        }
        return Archive.of(granularity, count);
    }

    private static Granularity granularity(long nanos) {
        try {
            return new Granularity(nanos);
        } catch (IllegalArgumentException e) {
            throw new InvalidArchiveException(e.getMessage());
        }
    }

    private static void positive(String name, Long value) {
        if (value != null && value <= 0) {
            throw new InvalidArchiveException("'" + name + "' must be greater than zero.");
        }
    }

    private static Long span(String name, String text) {
        if (text == null) {
            return null;
        }
        try {
            return TimespanText.nanos(text);
        } catch (InvalidTimespanException e) {
            throw new InvalidArchiveException("'" + name + "': " + e.getMessage());
        }
    }

    private static Long count(String text) {
        if (text == null) {
            return null;
        }
        if (!WHOLE.matcher(text.strip()).matches()) {
            throw new InvalidArchiveException("'points' must be a whole number, not '" + text + "'.");
        }
        return Long.valueOf(text.strip());
    }

    private static String seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString();
    }
}
