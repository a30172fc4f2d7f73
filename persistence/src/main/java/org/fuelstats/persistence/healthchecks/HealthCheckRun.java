package org.fuelstats.persistence.healthchecks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fuelstats.persistence.database.InlineTextLimit;
import org.fuelstats.persistence.database.InstallationFacts;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** One run of a set of health checks in an environment. Rows are written by SQL (an upsert) and read here. */
@Entity
@Immutable
@Table(name = "health_check_runs")
public class HealthCheckRun {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "master_node_uid", nullable = false)
    private String masterNodeUid;

    @Column(name = "external_id", nullable = false)
    private int externalId;

    @Column(name = "cluster_id", nullable = false)
    private int clusterId;

    @Column(name = "test_set", nullable = false)
    private String testSet;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    /** Null while the run is unfinished. */
    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "tests", nullable = false, columnDefinition = "json")
    @ColumnTransformer(
            read = "case when octet_length(cast(tests as text)) <= " + InlineTextLimit.MOST_BYTES + " then tests end")
    private String tests;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    /** What is known of the installation, see {@link InstallationFacts}. */
    @Formula(InstallationFacts.FORMULA)
    private String installationFacts;

    /** For Hibernate. */
    protected HealthCheckRun() {}

    public Long id() {
        return id;
    }

    public String masterNodeUid() {
        return masterNodeUid;
    }

    public int externalId() {
        return externalId;
    }

    public int clusterId() {
        return clusterId;
    }

    public String testSet() {
        return testSet;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public String tests() {
        return tests;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String installationFacts() {
        return installationFacts;
    }
}
