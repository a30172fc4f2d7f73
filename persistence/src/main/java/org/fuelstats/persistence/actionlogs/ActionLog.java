package org.fuelstats.persistence.actionlogs;

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

/** An action log as sent by an installation. Rows are written by bulk SQL and read here for the index. */
@Entity
@Immutable
@Table(name = "action_logs")
public class ActionLog {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "master_node_uid", nullable = false)
    private String masterNodeUid;

    @Column(name = "external_id", nullable = false)
    private int externalId;

    /** The log's body, JSON text as received but for white space between tokens. */
    @Column(name = "body", nullable = false, columnDefinition = "json")
    @ColumnTransformer(
            read = "case when octet_length(cast(body as text)) <= " + InlineTextLimit.MOST_BYTES + " then body end")
    private String body;

    @Column(name = "action_name")
    private String actionName;

    @Column(name = "action_type")
    private String actionType;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    /** What is known of the installation, see {@link InstallationFacts}. */
    @Formula(InstallationFacts.FORMULA)
    private String installationFacts;

    /** For Hibernate. */
    protected ActionLog() {}

    public Long id() {
        return id;
    }

    public String masterNodeUid() {
        return masterNodeUid;
    }

    public int externalId() {
        return externalId;
    }

    public String body() {
        return body;
    }

    public String actionName() {
        return actionName;
    }

    public String actionType() {
        return actionType;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String installationFacts() {
        return installationFacts;
    }
}
