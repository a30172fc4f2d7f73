package org.fuelstats.collector.failures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fuelstats.collector.failures.NewFailure.FailureContact;
import org.fuelstats.collector.failures.NewFailure.FailureKey;
import org.fuelstats.persistence.database.Database;

/** Writes failure reports, each once, with its group and its contact data. */
@ApplicationScoped
class FailureStore {
    private static final String FIND_GROUP = "insert into failure_groups as known"
            + " (fingerprint, release, action, task, message, first_at, last_at, reports)"
            + " values (?, ?, ?, ?, ?, ?, ?, 0)"
            + " on conflict (fingerprint) do update set last_at = greatest(known.last_at, excluded.last_at)"
            + " returning id";
    private static final String ADD =
            "insert into failure_reports (master_node_uid, external_id, group_id, received_at,"
                    + " failed_at, started_at, action, cluster_id, release, fuel_version, environment, tasks)"
                    + " values (?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?, ?, ?::json, ?::json)"
                    + " on conflict (master_node_uid, external_id) do nothing returning id";
    private static final String ADD_CONTACT =
            "insert into failure_contacts (report_id, received_at, name, email, company) values (?, ?, ?, ?, ?)";
    private static final String COUNT = "update failure_groups set reports = reports + ? where id = ?";
    private static final String KNOWN =
            "select external_id from failure_reports where master_node_uid = ? and external_id = any (?)";

    private final Database database;

    /** For the container's proxy. */
    protected FailureStore() {
        this(null);
    }

    @Inject
    FailureStore(Database database) {
        this.database = database;
    }

    /**
     * Stores the reports whose keys are unknown. Groups are locked in the order of their fingerprints and reports in that of their
     * keys, so that two requests can't wait for each other.
     *
     * @return the keys of those that were added; the others existed
     */
    @Transactional(TxType.MANDATORY)
    public Set<FailureKey> add(SortedMap<FailureKey, NewFailure> failures, Instant received) {
        return database.with(connection -> {
            SortedMap<FailureKey, NewFailure> unknown = new TreeMap<>(failures);
            unknown.keySet().removeAll(known(connection, failures.keySet()));
            Map<AlikeFailures, Long> groups = groups(connection, unknown.values(), received);
            Set<FailureKey> added = new HashSet<>();
            Map<Long, Integer> counts = new TreeMap<>();
            for (NewFailure failure : unknown.values()) {
                long group = groups.get(failure.kind());
                Long id = add(connection, failure, group, received);
                if (id != null) {
                    added.add(failure.key());
                    counts.merge(group, 1, Integer::sum);
                    if (failure.contact() != null) {
                        addContact(connection, id, failure.contact(), received);
                    }
                }
            }
            count(connection, counts);
            return added;
        });
    }

    /** A repeated request shall not make a group look as if it had happened again. */
    private static Set<FailureKey> known(Connection connection, Set<FailureKey> keys) throws SQLException {
        Map<String, Set<Integer>> idsByUid = new TreeMap<>();
        keys.forEach(key -> idsByUid.computeIfAbsent(key.masterNodeUid(), uid -> new HashSet<>())
                .add(key.externalId()));
        Set<FailureKey> known = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            for (Map.Entry<String, Set<Integer>> sender : idsByUid.entrySet()) {
                select.setString(1, sender.getKey());
                select.setArray(
                        2, connection.createArrayOf("int4", sender.getValue().toArray()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        known.add(new FailureKey(sender.getKey(), row.getInt(1)));
                    }
                }
            }
        }
        return known;
    }

    private static Map<AlikeFailures, Long> groups(
            Connection connection, Collection<NewFailure> failures, Instant received) throws SQLException {
        SortedMap<String, AlikeFailures> kinds = new TreeMap<>();
        failures.forEach(failure -> kinds.put(failure.kind().fingerprint(), failure.kind()));
        Map<AlikeFailures, Long> groups = new HashMap<>();
        try (PreparedStatement find = connection.prepareStatement(FIND_GROUP)) {
            for (Map.Entry<String, AlikeFailures> entry : kinds.entrySet()) {
                AlikeFailures kind = entry.getValue();
                find.setString(1, entry.getKey());
                find.setString(2, kind.release());
                find.setString(3, kind.action());
                find.setString(4, kind.task());
                find.setString(5, kind.message());
                find.setTimestamp(6, Timestamp.from(received));
                find.setTimestamp(7, Timestamp.from(received));
                groups.put(kind, id(find));
            }
        }
        return groups;
    }

    private static Long add(Connection connection, NewFailure failure, long group, Instant received)
            throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(1, failure.key().masterNodeUid());
            add.setInt(2, failure.key().externalId());
            add.setLong(3, group);
            add.setTimestamp(4, Timestamp.from(received));
            add.setString(5, failure.failedAt().toString());
            add.setString(
                    6, failure.startedAt() == null ? null : failure.startedAt().toString());
            add.setString(7, failure.kind().action());
            add.setObject(8, failure.clusterId());
            add.setString(9, failure.kind().release());
            add.setString(10, failure.fuelVersion());
            add.setString(11, failure.environment());
            add.setString(12, failure.tasks());
            return id(add);
        }
    }

    private static void addContact(Connection connection, long report, FailureContact contact, Instant received)
            throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD_CONTACT)) {
            add.setLong(1, report);
            add.setTimestamp(2, Timestamp.from(received));
            add.setString(3, contact.name());
            add.setString(4, contact.email());
            add.setString(5, contact.company());
            add.executeUpdate();
        }
    }

    private static void count(Connection connection, Map<Long, Integer> counts) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            for (Map.Entry<Long, Integer> group : counts.entrySet()) {
                count.setInt(1, group.getValue());
                count.setLong(2, group.getKey());
                count.executeUpdate();
            }
        }
    }

    /** The id that the statement returns; null if it wrote no row. */
    private static Long id(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : null;
        }
    }
}
