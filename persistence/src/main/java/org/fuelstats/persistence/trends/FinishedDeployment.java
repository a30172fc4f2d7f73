package org.fuelstats.persistence.trends;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fuelstats.persistence.database.InstallationFacts;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/**
 * A finished deployment of an environment, and its position among the environment's deployments. Rows are written by SQL and read here for
 * the index.
 */
@Entity
@Immutable
@Table(name = "deployment")
public class FinishedDeployment {
    private static final String ENVIRONMENT = " from environment_size known"
            + " where known.master_node_uid = master_node_uid and known.cluster_id = cluster_id)";

    /** The row id of its action log. */
    @Id
    @Column(name = "action_log_id")
    private Long id;

    @Column(name = "master_node_uid", nullable = false)
    private String masterNodeUid;

    /** Null when the sender named none. */
    @Column(name = "cluster_id")
    private Integer clusterId;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @Column(name = "ended_at", nullable = false)
    private Instant endedAt;

    @Column(name = "succeeded", nullable = false)
    private boolean succeeded;

    /** Of one that succeeded: how many of the environment failed since it succeeded before. */
    @Column(name = "failures_before")
    private Integer failuresBefore;

    /** Whether the environment had not succeeded before. */
    @Column(name = "first_success", nullable = false)
    private boolean firstSuccess;

    /** Whether it is the latest of an environment that never succeeded. */
    @Column(name = "never_succeeded", nullable = false)
    private boolean neverSucceeded;

    /** The environment's number of nodes, as last reported; null if never reported. */
    @Formula("(select known.nodes" + ENVIRONMENT)
    private Integer nodes;

    /** The roles that the environment's nodes have, in the order of the alphabet, joined by a plus sign. */
    @Formula("(select known.roles" + ENVIRONMENT)
    private String roles;

    /** What is known of the installation, see {@link InstallationFacts}. */
    @Formula(InstallationFacts.FORMULA)
    private String installationFacts;

    /** For Hibernate. */
    protected FinishedDeployment() {}

    public Long id() {
        return id;
    }

    public String masterNodeUid() {
        return masterNodeUid;
    }

    public Integer clusterId() {
        return clusterId;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public boolean succeeded() {
        return succeeded;
    }

    public Integer failuresBefore() {
        return failuresBefore;
    }

    public boolean firstSuccess() {
        return firstSuccess;
    }

    public boolean neverSucceeded() {
        return neverSucceeded;
    }

    public Integer nodes() {
        return nodes;
    }

    public String roles() {
        return roles;
    }

    public String installationFacts() {
        return installationFacts;
    }
}
