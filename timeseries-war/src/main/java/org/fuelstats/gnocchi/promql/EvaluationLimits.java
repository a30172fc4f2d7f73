package org.fuelstats.gnocchi.promql;

import java.util.function.BooleanSupplier;

/**
 * What a query may use.
 *
 * @param samples the most samples in one step of the computation
 * @param late whether the time is over
 */
public record EvaluationLimits(long samples, BooleanSupplier late) {
    /** Refuses a step with so many samples, or after the time is over. */
    public void check(long count) {
        if (late.getAsBoolean()) {
            throw PromqlError.timeout();
        }
        if (count > samples) {
            throw PromqlError.execution(
                    "query processing would load too many samples into memory in query execution: more" + " than "
                            + samples + ". Ask for fewer series, a shorter range or larger steps");
        }
    }
}
