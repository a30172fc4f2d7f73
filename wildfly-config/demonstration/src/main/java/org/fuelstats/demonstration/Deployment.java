package org.fuelstats.demonstration;

import java.time.Duration;
import java.util.List;

/** One attempt to deploy an environment: the request, the checks, the provisioning of nodes, the deployment itself. Larger ones take longer. */
final class Deployment {
    private final Cluster cluster;
    private final ActionRecorder journal;
    private final Chance chance;
    private final List<Integer> nodes;

    Deployment(Cluster cluster, ActionRecorder journal, Chance chance) {
        this.cluster = cluster;
        this.journal = journal;
        this.chance = chance;
        this.nodes = cluster.nodes().stream().map(Node::id).toList();
    }

    void succeed(boolean provision) {
        run(provision, null);
    }

    /** Most fail while they deploy, some while they provision, a few at the first check. */
    void fail(boolean provision) {
        run(
                provision,
                chance.weighted(
                        List.of(Task.Kind.DEPLOYMENT, Task.Kind.PROVISION, Task.Kind.CHECK_BEFORE_DEPLOYMENT),
                        66,
                        provision ? 27 : 0,
                        7));
    }

    /** Begins, and is still running where the history ends. */
    void begin() {
        journal.call(Call.DEPLOY);
        Task deploy = journal.unfinished(Task.Kind.DEPLOY, null);
        check(deploy, true);
        journal.unfinished(Task.Kind.PROVISION, deploy);
    }

    /** It is stopped by a user. */
    void stop() {
        journal.call(Call.DEPLOY);
        Duration provision = provisioning().dividedBy(3);
        Task deploy = journal.task(Task.Kind.DEPLOY, provision.plusSeconds(5), null, false, null, null);
        check(deploy, true);
        journal.task(Task.Kind.PROVISION, provision, deploy, false, List.of(), TaskOutput.provision(cluster, chance));
        journal.pause(provision);
        journal.call(Call.STOP);
        journal.pauseSeconds(1, 2);
        journal.task(
                Task.Kind.STOP_DEPLOYMENT, Duration.ofSeconds(chance.between(10, 90)), null, true, List.of(), null);
        journal.pauseSeconds(90, 120);
    }

    private void run(boolean provision, Task.Kind failure) {
        journal.call(Call.DEPLOY);
        Duration provisioning = provision ? provisioning() : Duration.ZERO;
        Duration deployment = deployment();
        if (failure == Task.Kind.CHECK_BEFORE_DEPLOYMENT) {
            check(journal.task(Task.Kind.DEPLOY, Duration.ofSeconds(4), null, false, null, null), false);
            return;
        }
        if (failure != null) {
            double reached = 0.1 + 0.85 * chance.share();
            provisioning = failure == Task.Kind.PROVISION ? scaled(provisioning, reached) : provisioning;
            deployment = failure == Task.Kind.PROVISION ? Duration.ZERO : scaled(deployment, reached);
        }
        Duration all = provisioning.plus(deployment).plusSeconds(9);
        Task deploy = journal.task(Task.Kind.DEPLOY, all, null, failure == null, null, null);
        check(deploy, true);
        if (provision) {
            boolean good = failure != Task.Kind.PROVISION;
            journal.task(
                    Task.Kind.PROVISION,
                    provisioning,
                    deploy,
                    good,
                    answering(good),
                    TaskOutput.provision(cluster, chance));
            journal.pause(provisioning);
        }
        if (failure != Task.Kind.PROVISION) {
            boolean good = failure == null;
            journal.pauseSeconds(1, 2);
            journal.task(
                    Task.Kind.DEPLOYMENT,
                    deployment,
                    deploy,
                    good,
                    answering(good),
                    TaskOutput.deployment(cluster, chance));
            journal.pause(deployment);
        }
        journal.pauseSeconds(5, 10);
    }

    private void check(Task deploy, boolean good) {
        journal.pauseSeconds(1, 1);
        journal.task(Task.Kind.CHECK_NETWORKS, Duration.ofMillis(chance.between(60, 300)), deploy, true, null, null);
        journal.task(
                Task.Kind.CHECK_BEFORE_DEPLOYMENT,
                Duration.ofMillis(chance.between(90, 500)),
                deploy,
                good,
                null,
                null);
        journal.pauseSeconds(1, 2);
    }

    /** Of a failed try, only the nodes up to the failed one answered. */
    private List<Integer> answering(boolean all) {
        return all || nodes.isEmpty() ? nodes : nodes.subList(0, chance.between(1, nodes.size()));
    }

    private Duration provisioning() {
        return minutes(cluster.release().since(Release.V6_1) ? 9 : 14, 0.25 * nodes.size());
    }

    private Duration deployment() {
        double services = cluster.storage().ceph() ? 12 : 4;
        return minutes(cluster.highlyAvailable() ? 46 : 24, services + 2.2 * StrictMath.pow(nodes.size(), 0.8));
    }

    private Duration minutes(double fixed, double growing) {
        double machine = cluster.virtual() ? 1.15 : 0.95;
        double minutes = (fixed + growing) * cluster.release().slowness() * machine * (0.75 + 0.5 * chance.share());
        return Duration.ofMillis(Math.round(minutes * 60_000));
    }

    private static Duration scaled(Duration duration, double share) {
        return Duration.ofMillis(Math.round(duration.toMillis() * share));
    }
}
