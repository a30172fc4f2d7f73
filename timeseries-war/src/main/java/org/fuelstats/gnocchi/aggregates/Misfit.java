package org.fuelstats.gnocchi.aggregates;

import org.fuelstats.gnocchi.responses.ApiError;

/** An operation that isn't one. */
final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String PLACE = " @ data['operations']";

    /** The place of the metric that is meant; negative if it's the operation. */
    private final int metric;

    private final String hint;

    private Misfit(String reason, int metric, String hint) {
        super(reason, null, false, false); // what a client sends must not cost a stack trace
        this.metric = metric;
        this.hint = hint;
    }

    static Misfit operation(String reason, String hint) {
        return new Misfit(reason, -1, hint);
    }

    static Misfit metric(String reason, int place) {
        return new Misfit(reason, place, "A metric is [ID, AGGREGATION], both texts");
    }

    /** What is said of the operation around this one: Gnocchi names the outermost, unless a metric is to blame. */
    Misfit within(String operation) {
        return metric >= 0 ? this : operation("'" + operation + "' operation invalid", hint);
    }

    ApiError refused() {
        ApiError error = metric < 0
                ? ApiError.invalidInput(getMessage() + " for dictionary value" + PLACE, "operations")
                : ApiError.invalidInput(getMessage() + PLACE + "[" + metric + "]", "operations", metric);
        return error.withHint(hint);
    }
}
