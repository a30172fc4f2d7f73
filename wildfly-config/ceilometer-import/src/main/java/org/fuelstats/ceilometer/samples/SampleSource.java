package org.fuelstats.ceilometer.samples;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A source of samples in order of their positions, since the store accepts only measures that are not older than those it has. */
public interface SampleSource extends Closeable {
    /** Identifies the source, without secrets. The same identifier implies the same samples at the same positions. */
    String identity() throws IOException;

    /**
     * Starts reading.
     *
     * @param after samples up to this position are skipped
     * @throws IOException if the source cannot be read; its message is for the user
     */
    void begin(Position after) throws IOException, InterruptedException;

    /** From the first time to the last; empty when there is nothing or it isn't known. Known after {@link #begin}. */
    Optional<Extent> extent();

    /** The next, or null at the end. */
    Item next() throws IOException, InterruptedException;

    /** What is known of the sample's resource. */
    Metadata metadata(Item.Sample sample) throws IOException, InterruptedException;

    /** The range of times of a source's samples, in microseconds since 1970. */
    record Extent(long first, long last) {
        /** How much of the time lies before the position, 0 to 1. */
        public double passed(Position position) {
            return last <= first ? 0 : Math.min(1, Math.max(0, (double) (position.micros() - first) / (last - first)));
        }
    }
}
