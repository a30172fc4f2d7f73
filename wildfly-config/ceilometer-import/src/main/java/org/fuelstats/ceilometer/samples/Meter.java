package org.fuelstats.ceilometer.samples;

/**
 * A meter.
 *
 * @param type gauge, delta or cumulative; null if unknown
 * @param unit null if unknown
 */
public record Meter(String name, String type, String unit) {
    public Meter {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("a meter has a name");
        }
    }
}
