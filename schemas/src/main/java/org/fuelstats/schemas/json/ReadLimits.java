package org.fuelstats.schemas.json;

/**
 * Limits on one document.
 *
 * @param depth levels of nested objects and arrays
 * @param stringLength characters of one string
 * @param nameLength characters of one member name
 * @param numberLength characters of one number
 * @param values values within one record, which bounds the memory a record takes
 * @param records records in one document
 */
public record ReadLimits(int depth, int stringLength, int nameLength, int numberLength, int values, int records) {
    /** What the collector accepts unless it is configured otherwise. */
    public static final ReadLimits DEFAULT = new ReadLimits(64, 262_144, 256, 64, 200_000, 10_000);

    public ReadLimits {
        if (depth < 1 || stringLength < 1 || nameLength < 1 || numberLength < 1 || values < 1 || records < 1) {
            throw new IllegalArgumentException("a limit has to be at least 1");
        }
        if (depth > 500) {
            throw new IllegalArgumentException("a depth above 500 could exhaust a thread's stack: " + depth);
        }
    }
}
