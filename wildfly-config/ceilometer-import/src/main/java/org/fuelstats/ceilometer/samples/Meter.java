package org.fuelstats.ceilometer.samples;

/**
 * What was measured.
 *
 * @param type gauge, delta or cumulative; null where it wasn't kept
 * @param unit null where it wasn't kept
 */
public record Meter(String name, String type, String unit) {
    public Meter {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("a meter has a name");
        }
    }
}
