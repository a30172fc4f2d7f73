package org.fuelstats.timeseries.resources;

/**
 * What a change does with one value: nothing, or gives it another, which may be null.
 *
 * @param made whether the value was sent at all
 */
public record Edit<T>(boolean made, T value) {
    public static <T> Edit<T> none() {
        return new Edit<>(false, null);
    }

    public static <T> Edit<T> to(T value) {
        return new Edit<>(true, value);
    }

    T apply(T before) {
        return made ? value : before;
    }
}
