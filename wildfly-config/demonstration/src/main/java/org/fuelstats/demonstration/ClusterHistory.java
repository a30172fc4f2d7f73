package org.fuelstats.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The history of one environment in the log: created, configured, networks verified, deployed with failures and retries, changed
 * occasionally, and ended according to its fate.
 */
final class ClusterHistory {
    private static final int LIFE = 31;

    private final Cluster cluster;
    private final Instant now;
    private final Chance chance;
    private final ActionRecorder journal;
    private final Deployment deployment;

    private ClusterHistory(Cluster cluster, Instant start, Instant now) {
        this.cluster = cluster;
        this.now = now;
        this.chance = cluster.chance(LIFE);
        this.journal = new ActionRecorder(cluster, start, chance);
        this.deployment = new Deployment(cluster, journal, chance);
    }

    static List<Action> of(Cluster cluster, Instant now) {
        ClusterHistory rehearsal = new ClusterHistory(cluster, now, now);
        rehearsal.build();
        Duration length = Duration.between(now, rehearsal.journal.time()).plusDays(1);
        Instant latest = now.minus(length);
        ClusterHistory history =
                new ClusterHistory(cluster, cluster.created().isBefore(latest) ? cluster.created() : latest, now);
        history.build();
        if (cluster.fate().wasOperational()) {
            history.live();
        }
        history.end();
        return history.journal.actions();
    }

    /** From the creation up to the first success, or to where the environment's fate leaves it before that. */
    private void build() {
        journal.call(Call.CREATE);
        for (Call call : List.of(Call.ATTRIBUTES, Call.NETWORK)) {
            for (int i = chance.between(1, 3); i > 0; i--) {
                journal.pauseSeconds(20, 900);
                journal.call(call);
            }
        }
        if (cluster.nodes().isEmpty()) {
            return;
        }
        for (int i = chance.streak(0.55, 3); i > 0; i--) {
            verify(chance.yes(0.75 - 0.2 * i));
        }
        if (cluster.fate() == Fate.NEW) {
            return;
        }
        boolean givenUp = cluster.fate() == Fate.ERROR;
        int failures = chance.streak(cluster.release().failureRate() + (givenUp ? 0.25 : 0), 6) + (givenUp ? 1 : 0);
        for (int i = 0; i < failures; i++) {
            deployment.fail(i == 0 || chance.yes(0.5));
            react(i < failures - 1 || !givenUp);
        }
        if (cluster.fate().wasOperational()) {
            if (chance.yes(0.05)) {
                journal.refused(Call.DEPLOY, "400 Bad Request", "Deployment is already in progress");
                journal.pauseSeconds(60, 600);
            }
            deployment.succeed(true);
            if (cluster.release().since(Release.V6_1)) {
                journal.task(
                        Task.Kind.CREATE_STATS_USER,
                        Duration.ofSeconds(chance.between(20, 60)),
                        null,
                        true,
                        List.of(),
                        null);
            }
        }
    }

    /** What is done after a failure, before the next try. */
    private void react(boolean retried) {
        journal.pauseSeconds(180, 9000);
        if (retried && chance.yes(0.35)) {
            journal.call(Call.ATTRIBUTES);
            journal.pauseSeconds(30, 600);
        }
        if (retried && chance.yes(0.3)) {
            verify(chance.yes(0.8));
        }
        if (retried && chance.yes(0.3)) {
            reset();
        }
    }

    /** Changes to a running environment, as many as its age has room for. */
    private void live() {
        for (int changes = chance.between(1, 3) + chance.streak(0.8, 14); changes > 0; changes--) {
            Duration pause = Duration.ofMinutes(chance.between(24 * 60, 60 * 24 * 60));
            if (journal.time().plus(pause).plus(Duration.ofDays(3)).isAfter(now)) {
                return;
            }
            journal.pause(pause);
            change();
        }
    }

    private void change() {
        double kind = chance.share();
        if (kind < 0.42) {
            for (int failures = chance.streak(cluster.release().failureRate() * 0.7, 3); failures > 0; failures--) {
                deployment.fail(true);
                journal.pauseSeconds(300, 7200);
            }
            deployment.succeed(true);
        } else if (kind < 0.55) {
            removeNode();
        } else if (kind < 0.75) {
            verify(chance.yes(0.85));
        } else if (kind < 0.85) {
            journal.call(Call.ATTRIBUTES);
            journal.pauseSeconds(30, 600);
            deployment.succeed(false);
        } else if (kind < 0.93) {
            journal.call(Call.CHANGE);
        } else if (kind < 0.96) {
            journal.refused(Call.CHANGE, "409 Conflict", "Environment with this name already exists");
        } else {
            reset();
            deployment.succeed(true);
        }
    }

    private void end() {
        switch (cluster.fate()) {
            case NEW, OPERATIONAL, ERROR -> {}
            case STOPPED -> deployment.stop();
            case DEPLOYMENT -> {
                journal.waitUntil(now.minusSeconds(chance.between(120, 1800)));
                deployment.begin();
            }
            case REMOVE -> {
                journal.waitUntil(now.minusSeconds(chance.between(30, 300)));
                journal.call(Call.DELETE);
                journal.unfinished(Task.Kind.CLUSTER_DELETION, null);
            }
            case UPDATE -> {
                journal.waitUntil(now.minusSeconds(chance.between(120, 1800)));
                journal.call(Call.UPDATE);
                journal.unfinished(Task.Kind.UPDATE, null);
            }
            case UPDATE_ERROR -> {
                journal.pauseSeconds(3600, 70_000);
                journal.call(Call.UPDATE);
                Duration length = Duration.ofSeconds(chance.between(600, 5400));
                journal.task(Task.Kind.UPDATE, length, null, false, List.of(), TaskOutput.deployment(cluster, chance));
            }
            case DELETED -> {
                long left = Duration.between(journal.time(), now).toSeconds() - 3600;
                journal.pause(Duration.ofSeconds((long) (left * chance.share())));
                journal.call(Call.DELETE);
                journal.pauseSeconds(1, 2);
                Duration length = Duration.ofSeconds(chance.between(15, 240));
                journal.task(
                        Task.Kind.CLUSTER_DELETION,
                        length,
                        null,
                        true,
                        List.of(),
                        TaskOutput.removal(cluster.nodes(), chance));
            }
        }
    }

    private void verify(boolean good) {
        journal.call(Call.VERIFY);
        Duration length = Duration.ofMillis(chance.between(9_000, 60_000));
        List<Integer> nodes = cluster.nodes().stream().map(Node::id).toList();
        journal.task(Task.Kind.VERIFY_NETWORKS, length, null, good, nodes, TaskOutput.verification(cluster, chance));
        journal.pause(length);
        journal.pauseSeconds(20, 1200);
    }

    private void reset() {
        journal.call(Call.RESET);
        journal.pauseSeconds(1, 2);
        journal.task(
                Task.Kind.RESET_ENVIRONMENT, Duration.ofSeconds(chance.between(30, 180)), null, true, List.of(), null);
        journal.pauseSeconds(300, 5400);
    }

    private void removeNode() {
        Node node = cluster.nodes().get(cluster.nodes().size() - 1);
        journal.call(Call.DEPLOY);
        journal.pauseSeconds(1, 2);
        Duration length = Duration.ofSeconds(chance.between(40, 400));
        journal.task(
                Task.Kind.NODE_DELETION,
                length,
                null,
                chance.yes(0.95),
                List.of(node.id()),
                TaskOutput.removal(List.of(node), chance));
        journal.pause(length);
    }
}
