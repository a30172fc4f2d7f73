package org.fuelstats.ceilometer.samples;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Where samples come from, in order of their positions: the store takes only what isn't older than what it has. */
public interface SampleSource extends Closeable {
    /** Names what is read, without secrets. The same name means the same samples at the same positions. */
    String identity() throws IOException;

    /**
     * Starts to read.
     *
     * @param after what stands at this position and before is passed over
     * @throws IOException if the source can't be read; its message is for people
     */
    void begin(Position after) throws IOException, InterruptedException;

    /** From the first time to the last; empty when there is nothing or it isn't known. Known after {@link #begin}. */
    Optional<Extent> extent();

    /** The next, or null at the end. */
    Item next() throws IOException, InterruptedException;

    /** What is known of the sample's resource. */
    Metadata metadata(Item.Sample sample) throws IOException, InterruptedException;

    /** The times between which a source's samples lie, microseconds since 1970. */
    record Extent(long first, long last) {
        /** How much of the time lies before the position, 0 to 1. */
        public double passed(Position position) {
            return last <= first ? 0 : Math.min(1, Math.max(0, (double) (position.micros() - first) / (last - first)));
        }
    }
}
