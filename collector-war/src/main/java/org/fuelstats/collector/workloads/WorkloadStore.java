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
import org.fuelstats.persistence.database.Portions;
import org.fuelstats.persistence.workloads.WorkloadResourceType;

/** Writes workload items in bulk; the last one sent with a key is stored. */
@ApplicationScoped
class WorkloadStore {
    /**
     * A workload item to be stored.
     *
     * @param data JSON text
     * @param versions JSON text; null if none was sent
     * @param implausibleClock whether the day can't be right
     */
    public record NewWorkload(
            WorkloadKey key,
            int clusterId,
            LocalDate createdDate,
            LocalTime updatedTime,
            String data,
            String checksum,
            String versions,
            boolean implausibleClock) {}

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
            + " cluster_id, created_date, updated_time, resource_data, resource_checksum, version_info,"
            + " implausible_clock)"
            + " select uid, id, type::oswl_resource_type, cluster, created::date, updated::time, data::json, checksum,"
            + " versions::json, implausible"
            + " from %s as item (uid, id, type, cluster, created, updated, data, checksum, versions, implausible)"
            + " on conflict (master_node_uid, external_id, resource_type) do update set"
            + " cluster_id = excluded.cluster_id, created_date = excluded.created_date,"
            + " updated_time = excluded.updated_time, resource_data = excluded.resource_data,"
            + " resource_checksum = excluded.resource_checksum, version_info = excluded.version_info,"
            + " implausible_clock = excluded.implausible_clock"
            + " returning master_node_uid, external_id, resource_type::text, id, xmax = 0";

    private static final String UPSERT_MANY = UPSERT.formatted("unnest(?::text[], ?::int[], ?::text[], ?::int[],"
            + " ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])");

    /** A long text in an array would be in memory several times more. */
    private static final String UPSERT_ONE = UPSERT.formatted("(values (?::text, ?::int, ?::text, ?::int, ?::text,"
            + " ?::text, ?::text, ?::text, ?::text, ?::boolean))");

    private static final String LATEST = "select distinct latest.id from oswl_stats mine, lateral"
            + " (select id from oswl_stats other where other.master_node_uid = mine.master_node_uid"
            + " and other.cluster_id = mine.cluster_id and other.resource_type = mine.resource_type"
            + " and not other.implausible_clock order by created_date desc, id desc limit 2) latest where mine.id = any (?)";

    private final Database database;

    /** For the container's proxy. */
    protected WorkloadStore() {
        this(null);
    }

    @Inject
    public WorkloadStore(Database database) {
        this.database = database;
    }

    /** Stores the items in the order of their keys, each in the place of an earlier one of its key. */
    @Transactional(TxType.MANDATORY)
    public Map<WorkloadKey, StoredWorkload> put(SortedMap<WorkloadKey, NewWorkload> items) {
        Map<WorkloadKey, StoredWorkload> stored = new HashMap<>();
        for (List<NewWorkload> portion :
                Portions.of(items.values(), item -> item.data().length())) {
            stored.putAll(portion.size() == 1 ? putOne(portion.get(0)) : putMany(portion));
        }
        return stored;
    }

    private Map<WorkloadKey, StoredWorkload> putOne(NewWorkload item) {
        return database.with(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(UPSERT_ONE)) {
                upsert.setString(1, item.key().masterNodeUid());
                upsert.setInt(2, item.key().externalId());
                upsert.setString(3, item.key().type().word());
                upsert.setInt(4, item.clusterId());
                upsert.setString(5, item.createdDate().toString());
                upsert.setString(6, item.updatedTime().toString());
                upsert.setString(7, item.data());
                upsert.setString(8, item.checksum());
                upsert.setString(9, item.versions());
                upsert.setBoolean(10, item.implausibleClock());
                return stored(upsert);
            }
        });
    }

    private Map<WorkloadKey, StoredWorkload> putMany(List<NewWorkload> all) {
        return database.with(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(UPSERT_MANY)) {
                array(connection, upsert, 1, "text", all, item -> item.key().masterNodeUid());
                array(connection, upsert, 2, "int4", all, item -> item.key().externalId());
                array(connection, upsert, 3, "text", all, item -> item.key()
                        .type()
                        .word());
                array(connection, upsert, 4, "int4", all, NewWorkload::clusterId);
                array(connection, upsert, 5, "text", all, item -> item.createdDate()
                        .toString());
                array(connection, upsert, 6, "text", all, item -> item.updatedTime()
                        .toString());
                array(connection, upsert, 7, "text", all, NewWorkload::data);
                array(connection, upsert, 8, "text", all, NewWorkload::checksum);
                array(connection, upsert, 9, "text", all, NewWorkload::versions);
                array(connection, upsert, 10, "bool", all, NewWorkload::implausibleClock);
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

    private static void array(
            Connection connection,
            PreparedStatement upsert,
            int place,
            String type,
            List<NewWorkload> items,
            Function<NewWorkload, Object> value)
            throws SQLException {
        upsert.setArray(
                place, connection.createArrayOf(type, items.stream().map(value).toArray()));
    }
}
