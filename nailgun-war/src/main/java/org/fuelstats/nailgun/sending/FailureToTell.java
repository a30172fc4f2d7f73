package org.fuelstats.nailgun.sending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A failed deployment of which a report is, was or will not be sent, by the action log of its task. */
@Entity
@Table(name = "fuelstats_failure_reports")
class FailureToTell {
    private static final int LONGEST_REASON = 1000;

    @Id
    @Column(name = "action_log_id")
    private Integer actionLogId;

    /** {@code waiting}, {@code sent}, {@code refused}, or {@code private} where no contact was given. */
    @Column(name = "state", nullable = false)
    private String state;

    @Column(name = "attempts", nullable = false)
    private int attempts;

    @Column(name = "next_try", nullable = false)
    private Instant nextTry;

    @Column(name = "reason")
    private String reason;

    /** For Hibernate. */
    protected FailureToTell() {}

    FailureToTell(int actionLogId, boolean told, Instant now) {
        this.actionLogId = actionLogId;
        state = told ? "waiting" : "private";
        nextTry = now;
    }

    void end(String how, String why) {
        state = how;
        attempts++;
        reason = shortened(why);
    }

    void retry(Instant when, String why) {
        attempts++;
        nextTry = when;
        reason = shortened(why);
    }

    int actionLogId() {
        return actionLogId;
    }

    int attempts() {
        return attempts;
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }
}
