package org.fuelstats.gnocchi.promql;

import java.util.List;

/** Where samples come from. */
@FunctionalInterface
public interface PromqlSource {
    /**
     * The series for which all matchers hold.
     *
     * @param from the first time of interest, in milliseconds since 1970
     * @param to the last one
     * @throws PromqlError if there are too many series or samples
     */
    List<Samples> select(List<LabelMatcher> matchers, long from, long to);
}
