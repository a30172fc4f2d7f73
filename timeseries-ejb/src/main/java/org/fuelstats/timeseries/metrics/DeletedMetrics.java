package org.fuelstats.timeseries.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fuelstats.persistence.database.Database;

/**
 * Deleted metrics whose measures are still stored. Each is listed for a while before its measures are deleted, so that running requests
 * have ended and nodes have learned of the deletion.
 */
@ApplicationScoped
public class DeletedMetrics {
    private static final String OLDEST = "select number from deleted_metric"
            + " where deleted_at < now() - interval '10 minutes' order by version limit ? for update skip locked";

    private static final String SWEPT = "with swept as (delete from deleted_metric where number = any(?::bigint[])"
            + " returning version) update catalogue_version set kept_since = greatest(kept_since, newest)"
            + " from (select max(version) as newest from swept) s where newest is not null";

    private final Database database;

    /** For the container's proxy. */
    protected DeletedMetrics() {
        this(null);
    }

    @Inject
    public DeletedMetrics(Database database) {
        this.database = database;
    }

    /** The numbers of metrics whose measures can be deleted. They are locked until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public List<Long> toSweep(int most) {
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
                select.setInt(1, most);
                List<Long> numbers = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        numbers.add(row.getLong(1));
                    }
                }
                return numbers;
            }
        });
    }

    /** To be called when none of their measures are left, at the end of the transaction that deleted them. */
    @Transactional(TxType.MANDATORY)
    public void swept(Collection<Long> numbers) {
        database.with(connection -> {
            try (PreparedStatement update = connection.prepareStatement(SWEPT)) {
                update.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
                return update.executeUpdate();
            }
        });
    }
}
