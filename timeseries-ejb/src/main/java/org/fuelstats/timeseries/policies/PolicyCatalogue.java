package org.fuelstats.timeseries.policies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fuelstats.persistence.database.Database;
import org.fuelstats.timeseries.archive.Archive;
import org.fuelstats.timeseries.archive.ArchivePolicy;
import org.fuelstats.timeseries.archive.DefaultPolicies;
import org.fuelstats.timeseries.errors.RequestRejectedException;
import org.fuelstats.timeseries.errors.RequestRejectedException.Reason;
import org.fuelstats.timeseries.names.NameRule;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.ownership.Rights;

/** The named archive policies: everyone may read them, administrators and services create them, administrators change them. */
@ApplicationScoped
public class PolicyCatalogue {
    private final Database database;

    /** For the container's proxy. */
    protected PolicyCatalogue() {
        this(null);
    }

    @Inject
    public PolicyCatalogue(Database database) {
        this.database = database;
    }

    /** All policies, by name. */
    @Transactional(TxType.SUPPORTS)
    public List<NamedPolicy> list() {
        return database.with(PolicyRows::all);
    }

    @Transactional(TxType.SUPPORTS)
    public Optional<NamedPolicy> find(String name) {
        return database.with(connection -> PolicyRows.find(connection, name));
    }

    /**
     * Makes a policy.
     *
     * @throws RequestRejectedException if the caller may not, or if there is one of that name
     */
    @Transactional
    public NamedPolicy create(NamedPolicy policy, Caller caller) {
        checkCreation(caller);
        if (!database.with(connection -> PolicyRows.insert(connection, policy))) {
            throw new RequestRejectedException(
                    Reason.POLICY_EXISTS, policy.name(), "Archive policy " + policy.name() + " already exists");
        }
        return policy;
    }

    /**
     * Changes how many points the archives keep and how far back late measures may come; the intervals and the methods stay.
     *
     * @param archives in any order, of the same intervals as before
     * @param backWindow empty to leave it
     * @throws RequestRejectedException if the caller may not, if there is no such policy or if it can't change that way
     */
    @Transactional
    public NamedPolicy change(String name, List<Archive> archives, OptionalInt backWindow, Caller caller) {
        checkChange(caller);
        return database.with(connection -> {
            ArchivePolicy before = PolicyRows.lock(connection, name)
                    .orElseThrow(() -> notFound(name))
                    .policy();
            ArchivePolicy after = new ArchivePolicy(archives, backWindow.orElse(before.backWindow()), before.methods());
            PolicyChange.check(name, before, after);
            NamedPolicy changed = new NamedPolicy(name, after);
            PolicyRows.update(connection, changed);
            return changed;
        });
    }

    /**
     * Deletes a policy.
     *
     * @throws RequestRejectedException if the caller may not, if there is no such policy or if a metric or a rule uses it
     */
    @Transactional
    public void delete(String name, Caller caller) {
        Rights.check(Rights.mayChangePolicies(caller), "delete archive policies", "an administrator");
        database.with(connection -> {
            if (PolicyRows.lock(connection, name).isEmpty()) {
                throw notFound(name);
            }
            if (!PolicyRows.deleteUnused(connection, name)) {
                throw new RequestRejectedException(
                        Reason.POLICY_IN_USE,
                        name,
                        "Archive policy " + name + " is still in use",
                        "Delete the metrics and the archive policy rules that have it first.");
            }
            return null;
        });
    }

    /** Makes the default policies, and the rule for all other metrics, if there is no policy at all; nodes that start at the same time make them once. */
    @Transactional
    public void makeDefaults() {
        database.with(connection -> {
            PolicyRows.insertFirst(
                    connection,
                    DefaultPolicies.byName().entrySet().stream()
                            .map(entry -> new NamedPolicy(entry.getKey(), entry.getValue()))
                            .toList(),
                    DefaultPolicies.USUAL);
            return null;
        });
    }

    /** Refuses who may not create policies. */
    public static void checkCreation(Caller caller) {
        Rights.check(Rights.mayCreatePolicies(caller), "create archive policies", "an administrator or a service");
    }

    /** Refuses who may not change policies. */
    public static void checkChange(Caller caller) {
        Rights.check(Rights.mayChangePolicies(caller), "change archive policies", "an administrator");
    }

    private static RequestRejectedException notFound(String name) {
        return new RequestRejectedException(
                Reason.POLICY_NOT_FOUND,
                name,
                "Archive policy " + name + " does not exist",
                "GET /v1/archive_policy lists those that do.");
    }

    /** An archive policy under the name that metrics use. */
    public record NamedPolicy(String name, ArchivePolicy policy) {
        private static final NameRule NAME = new NameRule("name", 255, false);

        public NamedPolicy {
            NAME.check(name);
        }
    }
}
