package org.fuelstats.collector.failuremail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Instant;
import org.fuelstats.persistence.database.Database;

/** Deletes contact data whose time is over. */
@ApplicationScoped
class ContactStore {
    private final Database database;

    /** For the container's proxy. */
    protected ContactStore() {
        this(null);
    }

    @Inject
    ContactStore(Database database) {
        this.database = database;
    }

    /**
     * Deletes the contact data received before this time; their reports stay.
     *
     * @return how many
     */
    @Transactional(TxType.REQUIRES_NEW)
    public int deleteReceivedBefore(Instant time) {
        return database.with(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from failure_contacts where received_at < ?")) {
                delete.setTimestamp(1, Timestamp.from(time));
                return delete.executeUpdate();
            }
        });
    }
}
