package org.fuelstats.timeseries.archive;

/** The value below which a share of the values lies, interpolated linearly between the two nearest ranks. */
public record Percentile(int rank) implements Statistic {
    public Percentile {
        if (rank < 1 || rank > 99) {
            throw new InvalidArchiveException("A percentile goes from 1pct to 99pct, not " + rank + "pct.");
        }
    }

    @Override
    public String label() {
        return rank + "pct";
    }
}
