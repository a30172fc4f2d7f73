package org.fuelstats.collector.actionlogs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.fuelstats.collector.actionlogs.ActionLogStore.ActionLogKey;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.persistence.database.Portions;

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
            + " select uid, id, body::json, name, type from %s as log (uid, id, body, name, type)"
            + " on conflict (master_node_uid, external_id) do nothing"
            + " returning id, master_node_uid, external_id";

    private static final String INSERT_MANY =
            INSERT.formatted("unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::text[])");

    /** A long text in an array would be in memory several times more. */
    private static final String INSERT_ONE = INSERT.formatted("(values (?::text, ?::int, ?::text, ?::text, ?::text))");

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
     * Stores those logs that are not stored yet, in the order of their keys.
     *
     * @return the row ids of the logs that this call has stored, by key; the other logs existed
     */
    @Transactional(TxType.MANDATORY)
    public Map<ActionLogKey, Long> add(SortedMap<ActionLogKey, NewActionLog> logs) {
        Map<ActionLogKey, Long> added = new HashMap<>();
        for (List<NewActionLog> portion :
                Portions.of(logs.values(), log -> log.body().length())) {
            added.putAll(portion.size() == 1 ? addOne(portion.get(0)) : addMany(portion));
        }
        return added;
    }

    private Map<ActionLogKey, Long> addOne(NewActionLog log) {
        return database.with(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT_ONE)) {
                insert.setString(1, log.key().masterNodeUid());
                insert.setInt(2, log.key().externalId());
                insert.setString(3, log.body());
                insert.setString(4, log.actionName());
                insert.setString(5, log.actionType());
                return added(insert);
            }
        });
    }

    private Map<ActionLogKey, Long> addMany(List<NewActionLog> logs) {
        return database.with(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT_MANY)) {
                array(connection, insert, 1, "text", logs, log -> log.key().masterNodeUid());
                array(connection, insert, 2, "int4", logs, log -> log.key().externalId());
                array(connection, insert, 3, "text", logs, NewActionLog::body);
                array(connection, insert, 4, "text", logs, NewActionLog::actionName);
                array(connection, insert, 5, "text", logs, NewActionLog::actionType);
                return added(insert);
            }
        });
    }

    private static void array(
            Connection connection,
            PreparedStatement insert,
            int place,
            String type,
            List<NewActionLog> logs,
            Function<NewActionLog, Object> value)
            throws SQLException {
        insert.setArray(
                place, connection.createArrayOf(type, logs.stream().map(value).toArray()));
    }

    private static Map<ActionLogKey, Long> added(PreparedStatement insert) throws SQLException {
        Map<ActionLogKey, Long> added = new HashMap<>();
        try (ResultSet row = insert.executeQuery()) {
            while (row.next()) {
                added.put(key(row, 2), row.getLong(1));
            }
        }
        return added;
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
