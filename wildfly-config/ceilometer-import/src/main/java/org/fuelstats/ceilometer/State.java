package org.fuelstats.ceilometer;

import org.fuelstats.ceilometer.samples.Position;

/**
 * How far an import has come.
 *
 * @param identity of the source and the store; null before the first note
 * @param imported how many samples are stored
 * @param rejected how many were passed over
 * @param rejectsBytes how long the file of those is
 */
record State(String identity, long micros, long order, long imported, long rejected, long rejectsBytes) {
    static final State NEW = new State(null, Position.START.micros(), Position.START.order(), 0, 0, 0);

    public Position position() {
        return new Position(micros, order);
    }
}
