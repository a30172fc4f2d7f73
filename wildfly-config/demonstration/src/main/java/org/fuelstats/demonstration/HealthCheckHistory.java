package org.fuelstats.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The health checks of one environment: on a few days some of OSTF's sets are run in sequence. Failures are gradually repaired, so that
 * later days have fewer; the last day may be today, with a set still running.
 */
final class HealthCheckHistory {
    private static final int CHECKS = 51;

    /** Before that an environment isn't deployed. */
    private static final Duration DEPLOYED_AFTER = Duration.ofDays(2);

    private final Cluster cluster;
    private final Instant now;
    private final Chance chance;
    private final double care;
    private final List<CheckSetRun> runs = new ArrayList<>();

    private HealthCheckHistory(Cluster cluster, Instant now) {
        this.cluster = cluster;
        this.now = now;
        this.chance = cluster.chance(CHECKS);
        this.care = 0.5 + 1.3 * chance.share();
    }

    /** The runs, oldest first; none if health checks are not used. */
    static List<CheckSetRun> of(Cluster cluster, Instant now) {
        HealthCheckHistory history = new HealthCheckHistory(cluster, now);
        if (cluster.fate().wasOperational() && history.chance.yes(0.74)) {
            history.live();
        }
        return history.runs;
    }

    private void live() {
        long age = Duration.between(cluster.created().plus(DEPLOYED_AFTER), now).toSeconds();
        if (age <= 0) {
            return;
        }
        TreeSet<Long> days = new TreeSet<>();
        for (int i = 1 + chance.streak(0.55, 7); i > 0; i--) {
            days.add((long) (age * chance.share()));
        }
        int turn = 0;
        for (long back : days.descendingSet()) {
            day(now.minusSeconds(back), Math.pow(0.8, turn++));
        }
        if (chance.yes(0.02)) {
            unfinished();
        }
    }

    private void day(Instant begin, double wear) {
        Instant time = begin;
        for (String set : sets()) {
            List<CheckSetRun.Result> results = results(HealthCheck.of(set, cluster), care * wear);
            Instant end = time.plusMillis(spent(results));
            if (end.isAfter(now)) {
                return;
            }
            runs.add(new CheckSetRun(cluster, set, time, end, results));
            time = end.plusSeconds(chance.between(2, 600));
        }
    }

    private List<String> sets() {
        List<String> sets = new ArrayList<>();
        add(sets, "sanity", 0.92);
        add(sets, "smoke", 0.88);
        add(sets, "ha", cluster.highlyAvailable() ? 0.85 : 0);
        add(sets, "platform_tests", 0.36);
        add(sets, "cloudvalidation", 0.42);
        add(sets, "configuration", 0.5);
        return sets;
    }

    private void add(List<String> sets, String set, double probability) {
        if (chance.yes(probability)) {
            sets.add(set);
        }
    }

    /** Of some runs only a few tests are chosen, and some are stopped half-way. */
    private List<CheckSetRun.Result> results(List<HealthCheck> checks, double factor) {
        double chosen = chance.yes(0.12) ? 0.4 : 1;
        int stop = chance.yes(0.03) ? chance.between(0, checks.size() - 1) : checks.size();
        List<CheckSetRun.Result> results = new ArrayList<>();
        for (HealthCheck check : checks) {
            if (!chance.yes(chosen)) {
                results.add(new CheckSetRun.Result(check, "disabled", null));
            } else if (results.size() >= stop) {
                results.add(new CheckSetRun.Result(check, "stopped", null));
            } else if (!check.canRun(cluster)) {
                results.add(new CheckSetRun.Result(check, "skipped", seconds(0.5)));
            } else {
                results.add(result(check, factor));
            }
        }
        return results;
    }

    private CheckSetRun.Result result(HealthCheck check, double factor) {
        if (!chance.yes(Math.min(0.9, check.failureRate() * factor))) {
            return new CheckSetRun.Result(check, "success", seconds(check.seconds()));
        }
        return new CheckSetRun.Result(check, chance.yes(0.16) ? "error" : "failure", seconds(2.2 * check.seconds()));
    }

    /** A set that was started some minutes ago. */
    private void unfinished() {
        List<CheckSetRun.Result> results = new ArrayList<>();
        for (HealthCheck check : HealthCheck.of("smoke", cluster)) {
            String status = results.isEmpty() ? "success" : results.size() == 1 ? "running" : "wait_running";
            results.add(new CheckSetRun.Result(check, status, results.isEmpty() ? seconds(check.seconds()) : null));
        }
        runs.add(new CheckSetRun(cluster, "smoke", now.minusSeconds(chance.between(10, 100)), null, results));
    }

    private double seconds(double usual) {
        return Math.round(usual * (0.6 + 0.9 * chance.share()) * 1000) / 1000.0;
    }

    private static long spent(List<CheckSetRun.Result> results) {
        double seconds = 1;
        for (CheckSetRun.Result result : results) {
            seconds += result.seconds() == null ? 0 : result.seconds();
        }
        return Math.round(seconds * 1000);
    }
}
