package org.fuelstats.trends;

import static org.fuelstats.trends.TrendMessages.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fuelstats.persistence.database.BadRecords;
import org.fuelstats.persistence.trends.DeploymentRecord;
import org.fuelstats.persistence.trends.DeploymentStore;
import org.fuelstats.persistence.trends.FleetStore;
import org.fuelstats.persistence.trends.FleetStore.InstallationSize;
import org.fuelstats.timeseries.incoming.MetricPoints;
import org.fuelstats.timeseries.measures.Measures;
import org.fuelstats.timeseries.metrics.Metric;
import org.fuelstats.timeseries.points.PointBuffer;
import org.fuelstats.timeseries.time.Epoch;

/** Writes the series of each installation: its size and its deployments. */
@ApplicationScoped
class InstallationWriter {
    private static final String TYPE = "installation";
    private static final int AT_ONCE = 500;

    private static final String ENVIRONMENTS = "environments";
    private static final String NODES = "nodes";
    private static final String DURATION = "deployment.duration";
    private static final String FAILED = "deployment.failed";

    private static final Map<String, String> UNITS = Map.of(
            ENVIRONMENTS, "environments",
            NODES, "nodes",
            DURATION, "s",
            FAILED, "s");

    @Inject
    private FleetStore fleet;

    @Inject
    private DeploymentStore deployments;

    @Inject
    private TrendResources resources;

    @Inject
    private Measures measures;

    /** Environments and nodes, stamped with the time of the report. */
    void sizes() {
        List<InstallationSize> unwritten = fleet.unwritten(AT_ONCE);
        while (!unwritten.isEmpty()) {
            BadRecords.setAside(
                    unwritten,
                    this::writeSizes,
                    (size, failure) -> LOG.setAside("size of installation", size.installation(), failure));
            fleet.written(unwritten);
            unwritten = fleet.unwritten(AT_ONCE);
        }
    }

    private void writeSizes(List<InstallationSize> sizes) {
        Batch batch = new Batch();
        for (InstallationSize size : sizes) {
            batch.add(size.installation(), size.release(), ENVIRONMENTS, size.reportedAt(), size.environments());
            batch.add(size.installation(), size.release(), NODES, size.reportedAt(), size.nodes());
        }
        measures.append(batch.points());
    }

    /** How long each deployment took, stamped with its end: one series of those that succeeded, one of those that failed. */
    void deployments() {
        List<DeploymentRecord> unwritten = deployments.unwritten(AT_ONCE);
        while (!unwritten.isEmpty()) {
            BadRecords.setAside(
                    unwritten,
                    this::writeDeployments,
                    (deployment, failure) ->
                            LOG.setAside("deployment of action log", Long.toString(deployment.actionLog()), failure));
            deployments.written(unwritten);
            unwritten = deployments.unwritten(AT_ONCE);
        }
    }

    private void writeDeployments(List<DeploymentRecord> finished) {
        Batch batch = new Batch();
        for (DeploymentRecord deployment : finished) {
            batch.add(
                    deployment.installation(),
                    deployment.release(),
                    deployment.succeeded() ? DURATION : FAILED,
                    deployment.endedAt(),
                    deployment.duration().toMillis() / 1000.0);
        }
        measures.append(batch.points());
    }

    /** Values of some installations to be written to the metric store. */
    private final class Batch {
        private final Map<String, Map<String, Metric>> known = new LinkedHashMap<>();
        private final Map<Long, PointBuffer> numbers = new LinkedHashMap<>();

        void add(String installation, String release, String metric, Instant at, double number) {
            long key = known.computeIfAbsent(installation, any -> series(installation, release))
                    .get(metric)
                    .number();
            numbers.computeIfAbsent(key, any -> new PointBuffer()).add(Epoch.nanos(at), number);
        }

        List<MetricPoints> points() {
            List<MetricPoints> points = new ArrayList<>();
            numbers.forEach((metric, buffer) -> points.add(new MetricPoints(metric, buffer.toPoints())));
            return points;
        }

        private Map<String, Metric> series(String installation, String release) {
            return resources.ensure(
                    TYPE,
                    id(installation),
                    Map.of("master_node_uid", cut(installation), "release", cut(release)),
                    UNITS);
        }
    }

    /** A sender may call itself what it likes; a resource's id holds no slash and isn't long. */
    private static String id(String installation) {
        return "installation:" + cut(installation.replaceAll("[/\\p{Cntrl}]", "_"));
    }

    private static String cut(String text) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(200, text.codePointCount(0, text.length()))));
    }
}
