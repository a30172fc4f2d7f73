package org.fuelstats.collector.workloads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.fuelstats.collector.workloads.WorkloadStore.WorkloadKey;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.persistence.workloads.WorkloadResourceType;

/** Writes workload items in bulk; the last one sent with a key is stored. */
@ApplicationScoped
class WorkloadStore {
    /**
     * A workload item to be stored.
     *
     * @param data JSON text
     * @param versions JSON text; null if none was sent
     */
    public record NewWorkload(
            WorkloadKey key,
            int clusterId,
            LocalDate createdDate,
            LocalTime updatedTime,
            String data,
            String checksum,
            String versions) {}

    /** The key of a workload item. All transactions access rows in this order, to avoid deadlocks. */
    public record WorkloadKey(String masterNodeUid, int externalId, WorkloadResourceType type)
            implements Comparable<WorkloadKey> {
        private static final Comparator<WorkloadKey> ORDER = Comparator.comparing(WorkloadKey::masterNodeUid)
                .thenComparingInt(WorkloadKey::externalId)
                .thenComparing(WorkloadKey::type);

        @Override
        public int compareTo(WorkloadKey other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The outcome for a workload item.
     *
     * @param id the row
     * @param added whether the item was not known before
     */
    public record StoredWorkload(long id, boolean added) {}

    // A row version that was inserted has no xmax, which distinguishes inserts from updates.
    private static final String UPSERT = "insert into oswl_stats (master_node_uid, external_id, resource_type,"
            + " cluster_id, created_date, updated_time, resource_data, resource_checksum, version_info)"
            + " select uid, id, type::oswl_resource_type, cluster, created::date, updated::time, data::json, checksum,"
            + " versions::json"
            + " from unnest(?::text[], ?::int[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[],"
            + " ?::text[]) as item (uid, id, type, cluster, created, updated, data, checksum, versions)"
            + " on conflict (master_node_uid, external_id, resource_type) do update set"
            + " cluster_id = excluded.cluster_id, created_date = excluded.created_date,"
            + " updated_time = excluded.updated_time, resource_data = excluded.resource_data,"
            + " resource_checksum = excluded.resource_checksum, version_info = excluded.version_info"
            + " returning master_node_uid, external_id, resource_type::text, id, xmax = 0";

    private static final String LATEST = "select distinct latest.id from oswl_stats mine, lateral"
            + " (select id from oswl_stats other where other.master_node_uid = mine.master_node_uid"
            + " and other.cluster_id = mine.cluster_id and other.resource_type = mine.resource_type"
            + " order by created_date desc, id desc limit 2) latest where mine.id = any (?)";

    private final Database database;

    /** For the container's proxy. */
    protected WorkloadStore() {
        this(null);
    }

    @Inject
    public WorkloadStore(Database database) {
        this.database = database;
    }

    /** Stores the items by one statement, in the order of their keys, each in the place of an earlier one of its key. */
    @Transactional(TxType.MANDATORY)
    public Map<WorkloadKey, StoredWorkload> put(SortedMap<WorkloadKey, NewWorkload> items) {
        if (items.isEmpty()) {
            return Map.of();
        }
        Collection<NewWorkload> all = items.values();
        return database.with(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
                texts(connection, upsert, 1, all, item -> item.key().masterNodeUid());
                numbers(connection, upsert, 2, all, item -> item.key().externalId());
                texts(connection, upsert, 3, all, item -> item.key().type().word());
                numbers(connection, upsert, 4, all, NewWorkload::clusterId);
                texts(connection, upsert, 5, all, item -> item.createdDate().toString());
                texts(connection, upsert, 6, all, item -> item.updatedTime().toString());
                texts(connection, upsert, 7, all, NewWorkload::data);
                texts(connection, upsert, 8, all, NewWorkload::checksum);
                texts(connection, upsert, 9, all, NewWorkload::versions);
                return stored(upsert);
            }
        });
    }

    /** The latest two rows of every environment and resource type of these rows: the previous latest one may no longer be the latest. */
    @Transactional(TxType.MANDATORY)
    public List<Long> latestBeside(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(LATEST)) {
                select.setArray(1, connection.createArrayOf("int8", ids.toArray()));
                List<Long> latest = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        latest.add(row.getLong(1));
                    }
                }
                return latest;
            }
        });
    }

    private static Map<WorkloadKey, StoredWorkload> stored(PreparedStatement upsert) throws SQLException {
        Map<WorkloadKey, StoredWorkload> stored = new HashMap<>();
        try (ResultSet row = upsert.executeQuery()) {
            while (row.next()) {
                WorkloadResourceType type =
                        WorkloadResourceType.of(row.getString(3)).orElseThrow();
                stored.put(
                        new WorkloadKey(row.getString(1), row.getInt(2), type),
                        new StoredWorkload(row.getLong(4), row.getBoolean(5)));
            }
        }
        return stored;
    }

    private static void texts(
            Connection connection,
            PreparedStatement statement,
            int place,
            Collection<NewWorkload> items,
            Function<NewWorkload, String> value)
            throws SQLException {
        String[] values = items.stream().map(value).toArray(String[]::new);
        statement.setArray(place, connection.createArrayOf("text", values));
    }

    private static void numbers(
            Connection connection,
            PreparedStatement statement,
            int place,
            Collection<NewWorkload> items,
            Function<NewWorkload, Integer> value)
            throws SQLException {
        Integer[] values = items.stream().map(value).toArray(Integer[]::new);
        statement.setArray(place, connection.createArrayOf("int4", values));
    }
}
