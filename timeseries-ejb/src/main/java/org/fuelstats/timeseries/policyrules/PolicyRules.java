package org.fuelstats.timeseries.policyrules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;

/**
 * The archive policy rules. Each metric that is made without naming a policy reads them from the database, so a change counts at once
 * on every node. Metrics that exist keep their policy.
 */
@ApplicationScoped
public class PolicyRules {
    private final Database database;

    /** For the container's proxy. */
    protected PolicyRules() {
        this(null);
    }

    @Inject
    public PolicyRules(Database database) {
        this.database = database;
    }

    /** The rules in the order in which they are tried: by pattern, from the last to the first, then by name. */
    @Transactional(TxType.SUPPORTS)
    public List<PolicyRule> list() {
        return database.with(PolicyRuleRows::all);
    }

    @Transactional(TxType.SUPPORTS)
    public Optional<PolicyRule> find(String name) {
        return database.with(connection -> PolicyRuleRows.find(connection, name));
    }

    /**
     * Makes a rule.
     *
     * @throws RequestRejectedException if there is no such policy, or a rule of that name
     */
    @Transactional
    public PolicyRule create(PolicyRule rule) {
        return database.with(connection -> {
            if (!PolicyRuleRows.holdPolicy(connection, rule.archivePolicyName())) {
                throw new RequestRejectedException(
                        Reason.RULE_POLICY_UNKNOWN,
                        rule.archivePolicyName(),
                        "Archive policy " + rule.archivePolicyName() + " does not exist");
            }
            if (!PolicyRuleRows.insert(connection, rule)) {
                throw new RequestRejectedException(
                        Reason.RULE_EXISTS, rule.name(), "Archive policy rule " + rule.name() + " already exists");
            }
            return rule;
        });
    }

    /**
     * Gives a rule another name.
     *
     * @throws RequestRejectedException if there is no such rule, or another one of the new name
     */
    @Transactional
    public PolicyRule rename(String name, String newName) {
        return database.with(connection -> {
            PolicyRule before = PolicyRuleRows.find(connection, name).orElseThrow(() -> notFound(name));
            PolicyRule after = new PolicyRule(newName, before.metricPattern(), before.archivePolicyName());
            if (!after.equals(before) && !PolicyRuleRows.insert(connection, after)) {
                throw new RequestRejectedException(
                        Reason.RULE_UNCHANGEABLE,
                        name,
                        "Archive policy rule " + name + " does not support change: Archive policy rule " + newName
                                + " already exists.");
            }
            if (!after.equals(before) && !PolicyRuleRows.delete(connection, name)) {
                throw notFound(name); // somebody else was faster
            }
            return after;
        });
    }

    /**
     * Deletes a rule.
     *
     * @throws RequestRejectedException if there is no such rule
     */
    @Transactional
    public void delete(String name) {
        if (!database.with(connection -> PolicyRuleRows.delete(connection, name))) {
            throw notFound(name);
        }
    }

    /**
     * The policy of a new metric that names none.
     *
     * @param rules in the order in which they are tried
     * @param metric the metric's name; may be null
     */
    public static String policyOf(List<PolicyRule> rules, String metric) {
        return rules.stream()
                .filter(rule -> rule.applies(metric))
                .map(PolicyRule::archivePolicyName)
                .findFirst()
                .orElseThrow(() -> new RequestRejectedException(
                        Reason.RULE_MISSING,
                        "archive_policy_name",
                        "No archive policy name specified and no archive policy rule found matching the metric name "
                                + (metric == null ? "None" : metric),
                        "Send 'archive_policy_name', or ask an administrator for a rule."));
    }

    /** The rules as the transaction sees them, in the order in which they are tried. */
    public static List<PolicyRule> read(Connection connection) throws SQLException {
        return PolicyRuleRows.all(connection);
    }

    /** What is said where a rule isn't. */
    public static RequestRejectedException notFound(String name) {
        return new RequestRejectedException(
                Reason.RULE_NOT_FOUND, name, "Archive policy rule " + name + " does not exist");
    }
}
