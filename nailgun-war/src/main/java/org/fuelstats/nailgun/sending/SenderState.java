package org.fuelstats.nailgun.sending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How the sender stands: one row. */
@Entity
@Table(name = "fuelstats_sender")
class SenderState {
    static final int ID = 1;
    private static final int LONGEST_ERROR = 1000;

    @Id
    private Integer id;

    @Column(name = "last_run")
    private Instant lastRun;

    @Column(name = "last_success")
    private Instant lastSuccess;

    @Column(name = "next_run")
    private Instant nextRun;

    /** Runs that failed since the last success. */
    @Column(name = "failures", nullable = false)
    private int failures;

    @Column(name = "last_error")
    private String lastError;

    /** For Hibernate. */
    protected SenderState() {}

    void succeeded(Instant now) {
        lastRun = now;
        lastSuccess = now;
        failures = 0;
        lastError = null;
    }

    void failed(Instant now, String reason) {
        lastRun = now;
        failures++;
        lastError = reason.length() > LONGEST_ERROR ? reason.substring(0, LONGEST_ERROR) : reason;
    }

    void plan(Instant next) {
        nextRun = next;
    }

    Shown shown() {
        return new Shown(lastRun, lastSuccess, nextRun, failures, lastError);
    }

    /** The state as others see it. */
    record Shown(Instant lastRun, Instant lastSuccess, Instant nextRun, int failures, String lastError) {}
}
