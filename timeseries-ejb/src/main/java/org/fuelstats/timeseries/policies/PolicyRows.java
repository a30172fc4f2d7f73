package org.fuelstats.timeseries.policies;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fuelstats.timeseries.invalidation.CatalogueVersion;
import org.fuelstats.timeseries.policies.PolicyCatalogue.NamedPolicy;

/** The rows of policies. */
final class PolicyRows {
    private static final String SELECT = "select name, definition from archive_policy";

    private PolicyRows() {}

    static List<NamedPolicy> all(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + " order by name")) {
            return policies(select);
        }
    }

    static Optional<NamedPolicy> find(Connection connection, String name) throws SQLException {
        return one(connection, SELECT + " where name = ?", name);
    }

    /** The policy, locked against changes, deletion and new use until the transaction ends. */
    static Optional<NamedPolicy> lock(Connection connection, String name) throws SQLException {
        return one(connection, SELECT + " where name = ? for update", name);
    }

    /** False if there is one of that name. */
    static boolean insert(Connection connection, NamedPolicy policy) throws SQLException {
        String sql = "insert into archive_policy (name, definition) values (?, ?::jsonb) on conflict do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, policy.name());
            insert.setString(2, PolicyJson.write(policy.policy()));
            return insert.executeUpdate() == 1;
        }
    }

    /** Inserts the policies, and a rule by which every metric gets one of them, if there are neither policies nor rules. */
    static void insertFirst(Connection connection, List<NamedPolicy> policies, String usual) throws SQLException {
        // A second node waits here, and finds them made.
        try (PreparedStatement lock =
                connection.prepareStatement("lock table archive_policy in share row exclusive mode")) {
            lock.execute();
        }
        if (all(connection).isEmpty()) {
            for (NamedPolicy policy : policies) {
                insert(connection, policy);
            }
            String rule = "insert into archive_policy_rule (name, metric_pattern, archive_policy_name)"
                    + " values ('default', '*', ?)";
            try (PreparedStatement insert = connection.prepareStatement(rule)) {
                insert.setString(1, usual);
                insert.executeUpdate();
            }
        }
    }

    static void update(Connection connection, NamedPolicy policy) throws SQLException {
        String sql = "update archive_policy set definition = ?::jsonb where name = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, PolicyJson.write(policy.policy()));
            update.setString(2, policy.name());
            update.executeUpdate();
        }
        CatalogueVersion.policiesChanged(connection);
    }

    /** False if a metric or a rule uses it; the policy must be locked. */
    static boolean deleteUnused(Connection connection, String name) throws SQLException {
        String sql = "delete from archive_policy where name = ? and not exists (select from metric where policy = ?)"
                + " and not exists (select from archive_policy_rule where archive_policy_name = ?)";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, name);
            delete.setString(2, name);
            delete.setString(3, name);
            return delete.executeUpdate() == 1;
        }
    }

    private static Optional<NamedPolicy> one(Connection connection, String sql, String name) throws SQLException {
        // PostgreSQL's texts hold no NUL, and it answers a question that has one with an error
        if (name.indexOf('\0') >= 0) return Optional.empty();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, name);
            return policies(select).stream().findFirst();
        }
    }

    private static List<NamedPolicy> policies(PreparedStatement select) throws SQLException {
        List<NamedPolicy> policies = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                policies.add(new NamedPolicy(row.getString(1), PolicyJson.read(row.getString(2))));
            }
        }
        return policies;
    }
}
