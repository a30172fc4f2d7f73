package org.fuelstats.ceilometer.samples;

/** An element of a source. */
public sealed interface Item {
    Position position();

    /**
     * A sample.
     *
     * @param resource the resource's id in Ceilometer
     * @param user null if it has no owner
     * @param project null likewise
     * @param metadata the metadata included in the sample; the rest is returned by {@link SampleSource#metadata}
     */
    record Sample(
            Position position,
            Meter meter,
            double volume,
            String resource,
            String user,
            String project,
            Metadata metadata)
            implements Item {
        public Sample {
            if (meter == null || resource == null || resource.isBlank() || !Double.isFinite(volume)) {
                throw new IllegalArgumentException("a sample has a meter, a resource and a finite volume");
            }
            if (!position.timed()) {
                throw new IllegalArgumentException("a sample has a time");
            }
        }
    }

    /**
     * An element that cannot be imported.
     *
     * @param its position in the source, for the user
     * @param reason why not, as a sentence
     */
    record Unusable(Position position, String where, String reason) implements Item {}
}
