package org.fuelstats.collector.installations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.fuelstats.persistence.database.Database;

/** Writes installation structures; the last one sent is stored. */
@ApplicationScoped
class StructureStore {
    /**
     * A structure to be stored.
     *
     * @param structure JSON text
     * @param release the product's release; null if the structure has none
     * @param filtered whether the filtering rules exclude it from reports
     */
    record NewStructure(String masterNodeUid, String structure, String release, boolean filtered) {}

    /**
     * The outcome for a structure.
     *
     * @param id the row
     * @param added whether the installation was not known before
     */
    record StoredStructure(long id, boolean added) {}

    // A row version that was inserted has no xmax, which distinguishes inserts from updates.
    private static final String UPSERT = "insert into installation_structures"
            + " (master_node_uid, structure, creation_date, is_filtered, release) values (?, ?::json, ?, ?, ?)"
            + " on conflict (master_node_uid) do update set structure = excluded.structure,"
            + " modification_date = excluded.creation_date, is_filtered = excluded.is_filtered,"
            + " release = excluded.release"
            + " returning id, xmax = 0";

    private final Database database;

    /** For the container's proxy. */
    protected StructureStore() {
        this(null);
    }

    @Inject
    public StructureStore(Database database) {
        this.database = database;
    }

    /** Stores the structure as received at this instant, in the place of an earlier one of its installation. */
    @Transactional(TxType.MANDATORY)
    public StoredStructure put(NewStructure structure, Instant receivedAt) {
        return database.with(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
                upsert.setString(1, structure.masterNodeUid());
                upsert.setString(2, structure.structure());
                upsert.setObject(3, LocalDateTime.ofInstant(receivedAt, ZoneOffset.UTC));
                upsert.setBoolean(4, structure.filtered());
                upsert.setString(5, structure.release());
                try (ResultSet row = upsert.executeQuery()) {
                    row.next();
                    return new StoredStructure(row.getLong(1), row.getBoolean(2));
                }
            }
        });
    }
}
