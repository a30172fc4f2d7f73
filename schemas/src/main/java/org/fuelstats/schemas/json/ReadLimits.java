package org.fuelstats.schemas.json;

/**
 * Limits on one document.
 *
 * @param depth levels of nested objects and arrays
 * @param stringLength characters of one string
 * @param nameLength characters of one member name
 * @param numberLength characters of one number
 * @param values values within one record
 * @param records records in one document
 */
public record ReadLimits(int depth, int stringLength, int nameLength, int numberLength, int values, int records) {
    /** What the collector accepts unless it is configured otherwise. */
    public static final ReadLimits DEFAULT = new ReadLimits(64, 262_144, 256, 64, 2_000_000, 10_000);

    /** The most values of one record that are kept to be checked by its schema; what no schema describes is not kept. */
    public static final int KEPT_VALUES = 200_000;

    /** The most names of members of an object and those around it, which have to be known to find one that appears twice. */
    static final int OPEN_NAMES = 200_000;

    public ReadLimits {
        if (depth < 1 || stringLength < 1 || nameLength < 1 || numberLength < 1 || values < 1 || records < 1) {
            throw new IllegalArgumentException("a limit has to be at least 1");
        }
        if (depth > 500) {
            throw new IllegalArgumentException("a depth above 500 could exhaust a thread's stack: " + depth);
        }
    }
}
