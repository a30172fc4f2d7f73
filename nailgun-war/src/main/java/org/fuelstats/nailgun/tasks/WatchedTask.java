package org.fuelstats.nailgun.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What is remembered of a task of Nailgun until, and after, its action log is there. Nailgun's own rows tell no times. */
@Entity
@Table(name = "fuelstats_tasks")
class WatchedTask {
    @Id
    @Column(name = "task_uuid")
    private String uuid;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "cluster_id")
    private Integer cluster;

    @Column(name = "first_seen", nullable = false)
    private Instant firstSeen;

    /** Null until it was seen ended. */
    @Column(name = "ended_seen")
    private Instant endedSeen;

    /** Whether there is an action log of it, or never will be. */
    @Column(name = "done", nullable = false)
    private boolean done;

    /** For Hibernate. */
    protected WatchedTask() {}

    WatchedTask(TaskRow task, Instant now) {
        uuid = task.uuid();
        name = task.name();
        cluster = task.cluster();
        firstSeen = now;
    }

    void ended(Instant now) {
        endedSeen = endedSeen == null ? now : endedSeen;
    }

    void finish() {
        done = true;
    }

    String uuid() {
        return uuid;
    }

    String name() {
        return name;
    }

    Integer cluster() {
        return cluster;
    }

    Instant firstSeen() {
        return firstSeen;
    }

    Instant endedSeen() {
        return endedSeen;
    }

    boolean isDone() {
        return done;
    }
}
