package org.fuelstats.gnocchi.aggregates;

import java.util.List;
import java.util.Optional;
import org.fuelstats.gnocchi.parameters.QueryParameter;

/**
 * The treatment of times at which some series have no value: they are filled or, if an overlap is required, they must be few.
 *
 * @param openStart whether the query has no start
 * @param openStop whether it has no stop
 */
record Gaps(Fill fill, Optional<Overlap> overlap, boolean openStart, boolean openStop) {
    /** Reads the arguments; filling is stronger than an overlap. */
    static Gaps read(String fill, QueryParameter overlap, boolean openStart, boolean openStop) {
        Optional<Fill> asked = Fill.read(fill);
        Optional<Overlap> needed = overlap.given() ? Optional.of(Overlap.read(overlap)) : Optional.empty();
        return asked.isEmpty() && needed.isPresent()
                ? new Gaps(new Fill.Null(), needed, openStart, openStop)
                : new Gaps(asked.orElse(new Fill.Drop()), Optional.empty(), openStart, openStop);
    }

    Grid closed(Grid grid, List<Column> metrics) {
        if (overlap.isPresent()) {
            return overlap.get().cut(grid, openStart, openStop, metrics);
        }
        boolean nothing = fill instanceof Fill.Drop || fill instanceof Fill.Null;
        return nothing ? grid : grid.filled(fill);
    }

    /** Whether times at which nothing can be said stay in the answer. */
    boolean shown() {
        return !(fill instanceof Fill.Drop);
    }
}
