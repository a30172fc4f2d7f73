package org.fuelstats.ceilometer.samples;

/** What stands at a position of a source. */
public sealed interface Item {
    Position position();

    /**
     * A sample.
     *
     * @param resource the resource's id as Ceilometer has it
     * @param user null where it belongs to nobody
     * @param project null likewise
     * @param metadata what the source has said already of the resource; the rest is told by {@link SampleSource#metadata}
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
     * Something that isn't a sample that can be imported.
     *
     * @param where it stands in the source, for people
     * @param reason why not, as a sentence
     */
    record Unusable(Position position, String where, String reason) implements Item {}
}
