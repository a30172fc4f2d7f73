package org.fuelstats.gnocchi.promql;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which series of two vectors belong together.
 *
 * @param bool whether a comparison gives 0 and 1
 * @param on whether the labels are those that must be equal; otherwise those that need not be
 * @param included labels that the side with many series takes from the other one
 */
record VectorMatching(boolean bool, boolean on, List<String> labels, Cardinality cardinality, List<String> included) {
    /** How many series of each side may belong together. */
    enum Cardinality {
        ONE_TO_ONE,
        MANY_TO_ONE,
        ONE_TO_MANY
    }

    /** The labels by which a series finds its counterpart. */
    Labels signature(Labels of) {
        if (on) {
            return of.only(labels);
        }
        Set<String> ignored = new HashSet<>(labels);
        ignored.add(Labels.NAME);
        return of.without(ignored);
    }
}
