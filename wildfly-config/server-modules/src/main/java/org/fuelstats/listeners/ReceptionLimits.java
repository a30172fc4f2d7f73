package org.fuelstats.listeners;

/**
 * What a body may take.
 *
 * @param storedBytes that reach the application
 * @param stallNanos the time in which at least {@code leastBytes} have to arrive
 * @param deadlineNanos the time in which the whole body has to arrive
 * @param leastBytes of each stall time
 */
record ReceptionLimits(long storedBytes, long stallNanos, long deadlineNanos, long leastBytes) {
    /** What is read and dropped of a body that is too large, so that a client that sends all of it first gets its answer. */
    static final long DROPPED_BYTES = 128L * 1024 * 1024;
}
