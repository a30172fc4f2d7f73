package org.fuelstats.analytics.reports.engine;

import org.fuelstats.persistence.actionlogs.ActionLog;
import org.fuelstats.persistence.healthchecks.HealthCheckRun;
import org.fuelstats.persistence.installations.InstallationStructure;
import org.fuelstats.persistence.trends.FinishedDeployment;
import org.fuelstats.persistence.workloads.OswlStat;

/** What a table counts, and the index documents that contain it. */
public enum Subject {
    INSTALLATIONS(InstallationStructure.class, "", "installations"),
    ENVIRONMENTS(InstallationStructure.class, "clusters", "environments"),
    /** Counts of nodes by a fact; a table names the fact in its condition and sums up {@code count}. */
    NODES(InstallationStructure.class, "clusters.nodes", "nodes"),
    ACTION_LOGS(ActionLog.class, "", "operations"),
    DEPLOYMENTS(FinishedDeployment.class, "", "deployments"),
    WORKLOADS(OswlStat.class, "", "reports of workloads"),
    HEALTH_CHECK_RUNS(HealthCheckRun.class, "", "runs"),
    HEALTH_CHECKS(HealthCheckRun.class, "tests", "checks");

    private final Class<?> entity;
    private final String path;
    private final String unit;

    Subject(Class<?> entity, String path, String unit) {
        this.entity = entity;
        this.path = path;
        this.unit = unit;
    }

    public Class<?> entity() {
        return entity;
    }

    /** The path of the nested documents; empty for whole documents. */
    public String path() {
        return path;
    }

    /** What one of them is called, in the plural. */
    public String unit() {
        return unit;
    }

    /** Whether documents are installations or parts of one, and not records that an installation sent. */
    public boolean ofStructure() {
        return entity == InstallationStructure.class;
    }

    /** The full name of a field. */
    public String field(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
