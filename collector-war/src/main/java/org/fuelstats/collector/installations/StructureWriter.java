package org.fuelstats.collector.installations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.fuelstats.collector.installations.StructureStore.NewStructure;
import org.fuelstats.collector.installations.StructureStore.StoredStructure;
import org.fuelstats.persistence.index.IndexEvents;

/** The transaction of a request: row and index event are committed together when this returns, or not at all. */
@ApplicationScoped
@Transactional
class StructureWriter {
    @Inject
    StructureStore store;

    @Inject
    IndexEvents index;

    /**
     * Stores the structure in the place of an earlier one.
     *
     * @return whether the installation was not known before
     */
    boolean keep(NewStructure structure, Instant receivedAt) {
        StoredStructure stored = store.put(structure, receivedAt);
        index.installationChanged(stored.id());
        return stored.added();
    }
}
