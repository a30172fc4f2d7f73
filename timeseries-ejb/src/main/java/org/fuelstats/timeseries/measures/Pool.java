package org.fuelstats.timeseries.measures;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.function.Supplier;

/** A pool of reusable objects that only one thread may use at a time. */
final class Pool<T> {
    private final ConcurrentLinkedDeque<T> idle = new ConcurrentLinkedDeque<>();
    private final Supplier<T> factory;

    Pool(Supplier<T> factory) {
        this.factory = factory;
    }

    <R> R with(Function<T, R> work) {
        T object = idle.pollFirst();
        if (object == null) {
            object = factory.get();
        }
        R result = work.apply(object);
        // Only after success: what failed half-way may be in any state.
        idle.addFirst(object);
        return result;
    }
}
