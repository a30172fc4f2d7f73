package org.fuelstats.nailgun.actionlogs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How often the collector has refused an action log, and why. After the tenth time it is parked: it is sent no more. */
@Entity
@Table(name = "fuelstats_refusals")
public class RefusedAction {
    private static final int LONGEST_REASON = 1000;

    @Id
    @Column(name = "action_log_id")
    private Integer actionLogId;

    @Column(name = "refusals", nullable = false)
    private int refusals;

    @Column(name = "reason", nullable = false)
    private String reason;

    @Column(name = "parked_at")
    private Instant parkedAt;

    /** For Hibernate. */
    protected RefusedAction() {}

    RefusedAction(int actionLogId) {
        this.actionLogId = actionLogId;
    }

    void refuse(String why, int most, Instant now) {
        refusals++;
        reason = why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why;
        if (refusals >= most && parkedAt == null) {
            parkedAt = now;
        }
    }

    public int actionLogId() {
        return actionLogId;
    }

    public int refusals() {
        return refusals;
    }

    public String reason() {
        return reason;
    }

    public Instant parkedAt() {
        return parkedAt;
    }
}
