package org.fuelstats.persistence.indexupkeep;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.fuelstats.persistence.actionlogs.ActionLog;
import org.fuelstats.persistence.healthchecks.HealthCheckRun;
import org.fuelstats.persistence.index.IndexEvents;
import org.fuelstats.persistence.index.IndexNames;
import org.fuelstats.persistence.installations.InstallationStructure;
import org.fuelstats.persistence.trends.FinishedDeployment;
import org.fuelstats.persistence.workloads.OswlStat;

/** The indexed entities, each with its index and its table. */
public enum IndexedTable {
    INSTALLATIONS(InstallationStructure.class, "installations", "installation_structures"),
    ACTION_LOGS(ActionLog.class, "action_logs", "action_logs"),
    WORKLOADS(OswlStat.class, "workloads", "oswl_stats"),
    DEPLOYMENTS(FinishedDeployment.class, "deployments", "deployment"),
    HEALTH_CHECKS(HealthCheckRun.class, "health_checks", "health_check_runs");

    private final Class<?> entity;
    private final String index;
    private final String table;

    IndexedTable(Class<?> entity, String index, String table) {
        this.entity = entity;
        this.index = index;
        this.table = table;
    }

    /** The table that an entity's index is made from. */
    static Optional<IndexedTable> of(Class<?> entity) {
        return Arrays.stream(values()).filter(table -> table.entity == entity).findFirst();
    }

    Class<?> entity() {
        return entity;
    }

    /** Has the documents of these rows made anew. */
    void announce(IndexEvents events, Collection<Long> rows) {
        switch (this) {
            case INSTALLATIONS -> rows.forEach(events::installationChanged);
            case ACTION_LOGS -> events.actionLogsChanged(rows);
            case WORKLOADS -> events.workloadsChanged(rows);
            case DEPLOYMENTS -> events.deploymentsChanged(rows);
            case HEALTH_CHECKS -> events.healthChecksChanged(rows);
        }
    }

    /** The index's name without the prefix that the settings may give it. */
    public String index() {
        return index;
    }

    /** The index's name in Elasticsearch, without the number that follows. */
    String prefixedIndex() {
        return IndexNames.prefixed(index);
    }

    String table() {
        return table;
    }

    public String readAlias() {
        return prefixedIndex() + "-read";
    }

    public String writeAlias() {
        return prefixedIndex() + "-write";
    }
}
