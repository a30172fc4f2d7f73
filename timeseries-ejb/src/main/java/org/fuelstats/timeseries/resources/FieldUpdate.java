package org.fuelstats.timeseries.resources;

/**
 * A change to one value: none, or a new value, which may be null.
 *
 * @param made whether the value was sent at all
 */
public record FieldUpdate<T>(boolean made, T value) {
    public static <T> FieldUpdate<T> none() {
        return new FieldUpdate<>(false, null);
    }

    public static <T> FieldUpdate<T> to(T value) {
        return new FieldUpdate<>(true, value);
    }

    T apply(T before) {
        return made ? value : before;
    }
}
