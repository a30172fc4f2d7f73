package org.fuelstats.collector.actionlogs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.fuelstats.collector.actionlogs.ActionLogStore.ActionLogKey;
import org.fuelstats.persistence.database.Database;

/** Writes action logs in bulk; the database decides which of them are new. */
@ApplicationScoped
class ActionLogStore {
    /**
     * An action log to be stored.
     *
     * @param body the log's body, JSON text
     * @param actionName may be null
     * @param actionType may be null
     */
    public record NewActionLog(ActionLogKey key, String body, String actionName, String actionType) {}

    /** The key of an action log. All transactions access rows in this order, to avoid deadlocks. */
    public record ActionLogKey(String masterNodeUid, int externalId) implements Comparable<ActionLogKey> {
        private static final Comparator<ActionLogKey> ORDER =
                Comparator.comparing(ActionLogKey::masterNodeUid).thenComparingInt(ActionLogKey::externalId);

        @Override
        public int compareTo(ActionLogKey other) {
            return ORDER.compare(this, other);
        }
    }

    private static final String INSERT = "insert into action_logs"
            + " (master_node_uid, external_id, body, action_name, action_type)"
            + " select uid, id, body::json, name, type"
            + " from unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::text[]) as log (uid, id, body, name, type)"
            + " on conflict (master_node_uid, external_id) do nothing"
            + " returning id, master_node_uid, external_id";

    private static final String FIND = "select master_node_uid, external_id from action_logs"
            + " join unnest(?::text[], ?::int[]) as wanted (uid, id)"
            + " on master_node_uid = wanted.uid and external_id = wanted.id";

    private final Database database;

    /** For the container's proxy. */
    protected ActionLogStore() {
        this(null);
    }

    @Inject
    public ActionLogStore(Database database) {
        this.database = database;
    }

    /**
     * Stores those logs that are not stored yet, by one statement, in the order of their keys.
     *
     * @return the row ids of the logs that this call has stored, by key; the other logs existed
     */
    @Transactional(TxType.MANDATORY)
    public Map<ActionLogKey, Long> add(SortedMap<ActionLogKey, NewActionLog> logs) {
        int count = logs.size();
        if (count == 0) {
            return Map.of();
        }
        String[] uids = new String[count];
        Integer[] ids = new Integer[count];
        String[] bodies = new String[count];
        String[] names = new String[count];
        String[] types = new String[count];
        int at = 0;
        for (NewActionLog log : logs.values()) {
            uids[at] = log.key().masterNodeUid();
            ids[at] = log.key().externalId();
            bodies[at] = log.body();
            names[at] = log.actionName();
            types[at++] = log.actionType();
        }
        return database.with(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setArray(1, connection.createArrayOf("text", uids));
                insert.setArray(2, connection.createArrayOf("int4", ids));
                insert.setArray(3, connection.createArrayOf("text", bodies));
                insert.setArray(4, connection.createArrayOf("text", names));
                insert.setArray(5, connection.createArrayOf("text", types));
                Map<ActionLogKey, Long> added = new HashMap<>();
                try (ResultSet row = insert.executeQuery()) {
                    while (row.next()) {
                        added.put(key(row, 2), row.getLong(1));
                    }
                }
                return added;
            }
        });
    }

    /** Which of these are stored. */
    @Transactional(TxType.MANDATORY)
    public Set<ActionLogKey> stored(Collection<ActionLogKey> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        String[] uids = keys.stream().map(ActionLogKey::masterNodeUid).toArray(String[]::new);
        Integer[] ids = keys.stream().map(ActionLogKey::externalId).toArray(Integer[]::new);
        return database.with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(FIND)) {
                select.setArray(1, connection.createArrayOf("text", uids));
                select.setArray(2, connection.createArrayOf("int4", ids));
                Set<ActionLogKey> stored = new HashSet<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        stored.add(key(row, 1));
                    }
                }
                return stored;
            }
        });
    }

    private static ActionLogKey key(ResultSet row, int column) throws SQLException {
        return new ActionLogKey(row.getString(column), row.getInt(column + 1));
    }
}
