package org.fuelstats.ceilometer;

import org.fuelstats.ceilometer.samples.Position;

/**
 * The progress of an import.
 *
 * @param identity of the source and the store; null before the first record
 * @param imported the number of samples stored
 * @param rejected the number of samples skipped
 * @param rejectsBytes the length of the file with the skipped samples
 */
record State(String identity, long micros, long order, long imported, long rejected, long rejectsBytes) {
    static final State NEW = new State(null, Position.START.micros(), Position.START.order(), 0, 0, 0);

    public Position position() {
        return new Position(micros, order);
    }
}
