package org.fuelstats.timeseries.policyrules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fuelstats.timeseries.database.TestDatabase;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.metrics.MetricCatalogue;
import org.fuelstats.timeseries.metrics.NewMetric;
import org.fuelstats.timeseries.metrics.NewMetric.Retention;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.ownership.Caller.Role;
import org.fuelstats.timeseries.policies.PolicyCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolicyRulesTest {
    private static final Caller ADMIN = new Caller("admin", null, Set.of(Role.ADMIN));
    private static final PolicyRule DEFAULT = new PolicyRule("default", "*", "low");

    private final TestDatabase database = TestDatabase.create();
    private final PolicyCatalogue policies = new PolicyCatalogue(database.database());
    private final PolicyRules rules = new PolicyRules(database.database());
    private final MetricCatalogue metrics = new MetricCatalogue(database.database(), 1_000);

    @BeforeEach
    void makeDefaults() {
        database.transaction(() -> {
            policies.makeDefaults();
            return null;
        });
    }

    @Test
    void atFirstEveryMetricIsKeptByTheLowPolicy() {
        assertEquals(List.of(DEFAULT), rules.list());
        assertEquals("low", policyOf("anything"));
        assertEquals("low", policyOf(null));
    }

    @Test
    void aDeletedDefaultRuleDoesNotComeBackAtTheNextStart() {
        delete("default");
        makeDefaults();
        assertEquals(List.of(), rules.list());
    }

    @Test
    void theRuleOfTheLastPatternInTheAlphabetDecides() {
        create("b", "disk.*", "medium");
        create("a", "disk.*", "high");
        create("longest", "disk.io.rate", "bool");
        create("upper", "DISK*", "bool");
        assertEquals(
                List.of("longest", "a", "b", "upper", "default"),
                rules.list().stream().map(PolicyRule::name).toList());
        assertEquals("bool", policyOf("disk.io.rate"));
        assertEquals("high", policyOf("disk.io"));
        assertEquals("bool", policyOf("DISK"));
        assertEquals("low", policyOf("cpu"));
    }

    @Test
    void aMetricThatNoRuleFitsNeedsAPolicy() {
        delete("default");
        create("disks", "disk.*", "high");
        assertEquals(
                "No archive policy name specified and no archive policy rule found matching the metric name cpu",
                assertRefused(Reason.RULE_MISSING, () -> policyOf("cpu")));
        assertEquals(
                "No archive policy name specified and no archive policy rule found matching the metric name None",
                assertRefused(Reason.RULE_MISSING, () -> policyOf(null)));
    }

    @Test
    void aNamedPolicyIsStrongerThanEveryRule() {
        List<NewMetric> wanted = List.of(
                new NewMetric(new Retention.ByPolicy("high"), "a", null, null),
                new NewMetric(Retention.ofPolicy(null), "b", null, null));
        assertEquals(
                List.of("high", "low"),
                database.transaction(() -> metrics.create(wanted, ADMIN)).stream()
                        .map(metric -> metric.policyName())
                        .toList());
    }

    @Test
    void aRuleNeedsANewNameAndAPolicy() {
        assertRefused(Reason.RULE_POLICY_UNKNOWN, () -> create("r", "*", "lowest"));
        assertRefused(Reason.RULE_POLICY_UNKNOWN, () -> create("r", "*", "nul\0"));
        assertEquals(
                "Archive policy rule default already exists",
                assertRefused(Reason.RULE_EXISTS, () -> create("default", "a", "low")));
        for (String bad : List.of("", " ", "a/b", "nul\0", "x".repeat(256))) {
            assertRefused(Reason.INVALID, () -> create(bad, "*", "low"));
        }
        assertRefused(Reason.INVALID, () -> create("r", "x".repeat(256), "low"));
        assertRefused(Reason.INVALID, () -> create("r", "nul\0", "low"));
    }

    @Test
    void aRuleIsRenamedUnlessTheNameIsTaken() {
        create("disks", "disk.*", "high");
        rename("disks", "drives");
        assertEquals(Optional.empty(), rules.find("disks"));
        assertEquals(Optional.of(new PolicyRule("drives", "disk.*", "high")), rules.find("drives"));
        rename("drives", "drives");
        assertEquals(
                "Archive policy rule drives does not support change: Archive policy rule default already exists.",
                assertRefused(Reason.RULE_UNCHANGEABLE, () -> rename("drives", "default")));
        assertRefused(Reason.RULE_NOT_FOUND, () -> rename("disks", "discs"));
        assertRefused(Reason.RULE_NOT_FOUND, () -> rename("nul\0", "discs"));
    }

    @Test
    void aPolicyThatARuleUsesIsNotDeletedAndARuleThatIsGoneUsesNone() {
        create("disks", "disk.*", "high");
        assertRefused(Reason.POLICY_IN_USE, () -> deletePolicy("high"));
        delete("disks");
        deletePolicy("high");
        assertEquals(
                "Archive policy rule disks does not exist",
                assertRefused(Reason.RULE_NOT_FOUND, () -> delete("disks")));
        assertRefused(Reason.RULE_NOT_FOUND, () -> delete("nul\0"));
    }

    private static String assertRefused(Reason reason, Runnable work) {
        RequestRejectedException refusal = assertThrows(RequestRejectedException.class, work::run);
        assertEquals(reason, refusal.reason(), refusal.getMessage());
        return refusal.getMessage();
    }

    private String policyOf(String metric) {
        NewMetric wanted = new NewMetric(Retention.ofPolicy(null), metric, null, null);
        return database.transaction(() -> metrics.create(wanted, ADMIN)).policyName();
    }

    private void create(String name, String pattern, String policy) {
        database.transaction(() -> rules.create(new PolicyRule(name, pattern, policy)));
    }

    private void rename(String name, String newName) {
        database.transaction(() -> rules.rename(name, newName));
    }

    private void delete(String name) {
        database.transaction(() -> {
            rules.delete(name);
            return null;
        });
    }

    private void deletePolicy(String name) {
        database.transaction(() -> {
            policies.delete(name, ADMIN);
            return null;
        });
    }
}
