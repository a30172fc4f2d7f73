package org.fuelstats.ceilometer;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.fuelstats.ceilometer.mapping.Kinds.Described;
import org.fuelstats.ceilometer.samples.Meter;

/**
 * A resource to be created in the store.
 *
 * @param originalId Ceilometer's
 * @param meters the meters that become its entities, by the entity's name
 */
record ResourceToCreate(
        UUID id,
        String originalId,
        String user,
        String project,
        Instant startedAt,
        Described described,
        Map<String, Meter> meters) {
    public ResourceToCreate {
        meters = Map.copyOf(meters);
    }
}
