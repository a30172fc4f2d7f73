package org.fuelstats.timeseries.policyrules;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of archive policy rules. */
final class PolicyRuleRows {
    private static final String SELECT = "select name, metric_pattern, archive_policy_name from archive_policy_rule";

    private PolicyRuleRows() {}

    /** All rules, in the order in which they are tried. */
    static List<PolicyRule> all(Connection connection) throws SQLException {
        // Gnocchi documents the longest match; this is what it does, so that its rules have the same effect here.
        try (PreparedStatement select = connection.prepareStatement(SELECT + " order by metric_pattern desc, name")) {
            return rules(select);
        }
    }

    static Optional<PolicyRule> find(Connection connection, String name) throws SQLException {
        // PostgreSQL's texts hold no NUL, and it answers a question that has one with an error
        if (name.indexOf('\0') >= 0) return Optional.empty();
        try (PreparedStatement select = connection.prepareStatement(SELECT + " where name = ?")) {
            select.setString(1, name);
            return rules(select).stream().findFirst();
        }
    }

    /** Whether the policy exists; if so it can't be deleted until the transaction ends. */
    static boolean holdPolicy(Connection connection, String policy) throws SQLException {
        if (policy.indexOf('\0') >= 0) return false;
        String sql = "select from archive_policy where name = ? for key share";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, policy);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** False if there is one of that name. */
    static boolean insert(Connection connection, PolicyRule rule) throws SQLException {
        String sql = "insert into archive_policy_rule (name, metric_pattern, archive_policy_name) values (?, ?, ?)"
                + " on conflict do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, rule.name());
            insert.setString(2, rule.metricPattern());
            insert.setString(3, rule.archivePolicyName());
            return insert.executeUpdate() == 1;
        }
    }

    static boolean delete(Connection connection, String name) throws SQLException {
        if (name.indexOf('\0') >= 0) return false;
        try (PreparedStatement delete = connection.prepareStatement("delete from archive_policy_rule where name = ?")) {
            delete.setString(1, name);
            return delete.executeUpdate() == 1;
        }
    }

    private static List<PolicyRule> rules(PreparedStatement select) throws SQLException {
        List<PolicyRule> rules = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rules.add(new PolicyRule(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return rules;
    }
}
