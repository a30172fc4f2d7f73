package org.fuelstats.trends;

import static org.fuelstats.trends.TrendMessages.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fuelstats.persistence.database.BadRecords;
import org.fuelstats.persistence.trends.DeploymentStore;
import org.fuelstats.persistence.trends.DeploymentStore.DeploymentHour;
import org.fuelstats.persistence.trends.FleetStore;
import org.fuelstats.persistence.trends.FleetStore.FleetFigures;
import org.fuelstats.persistence.trends.IntakeStore;
import org.fuelstats.persistence.trends.IntakeStore.IntakeHour;

/** Writes the fleet's series: one value per hour, stamped with the hour's start. Writing an hour again replaces its value. */
@ApplicationScoped
class FleetWriter {
    /** An installation that has not reported for so long counts as lost. */
    static final Duration ACTIVE = Duration.ofDays(30);

    private static final int HOURS_AT_ONCE = 2_000;

    /** Nodes report their counts with a delay of seconds; two hours are more than enough to include late ones. */
    private static final Duration INTAKE_AGAIN = Duration.ofHours(2);

    @Inject
    private DeploymentStore deployments;

    @Inject
    private FleetStore fleet;

    @Inject
    private IntakeStore intake;

    @Inject
    private SeriesWriter writer;

    @Inject
    private Clock clock;

    private Snapshot written = new Snapshot(Instant.EPOCH, List.of());
    private Instant intakeWritten = Instant.EPOCH;

    private record Snapshot(Instant hour, List<FleetFigures> figures) {}

    /** Recounts the hours in which deployments ended that became known since the last round. */
    void deploymentsByHour() {
        List<DeploymentHour> due = deployments.due(HOURS_AT_ONCE);
        while (!due.isEmpty()) {
            BadRecords.setAside(
                    due,
                    this::writeHours,
                    (hour, failure) ->
                            LOG.setAside("hour of deployments", hour.hour() + " " + hour.release(), failure));
            deployments.settled(due);
            due = deployments.due(HOURS_AT_ONCE);
        }
    }

    private void writeHours(List<DeploymentHour> hours) {
        FleetBatch batch = new FleetBatch();
        for (DeploymentHour hour : hours) {
            batch.add(hour.release(), Trend.SUCCEEDED, hour.hour(), (double) hour.succeeded());
            batch.add(hour.release(), Trend.FAILED, hour.hour(), (double) hour.failed());
            batch.add(hour.release(), Trend.DURATION, hour.hour(), hour.secondsOfSucceeded());
        }
        writer.write(batch);
    }

    /** Counts the fleet as it is now; the last count within an hour is the hour's value. */
    void fleetNow() {
        Instant moment = clock.instant();
        Snapshot snapshot = new Snapshot(moment.truncatedTo(ChronoUnit.HOURS), fleet.figures(moment.minus(ACTIVE)));
        if (snapshot.equals(written)) {
            return;
        }
        List<FleetFigures> now = new ArrayList<>(snapshot.figures());
        // A release that no installation reports any more is zero from then on.
        Set<String> gone =
                written.figures().stream().map(FleetFigures::release).collect(Collectors.toCollection(HashSet::new));
        snapshot.figures().forEach(figures -> gone.remove(figures.release()));
        gone.forEach(release -> now.add(new FleetFigures(release, 0, 0, 0)));
        BadRecords.setAside(
                now,
                figures -> writeFigures(figures, snapshot.hour()),
                (figures, failure) -> LOG.setAside("size of the fleet of release", figures.release(), failure));
        written = snapshot;
    }

    private void writeFigures(List<FleetFigures> figures, Instant hour) {
        FleetBatch batch = new FleetBatch();
        figures.forEach(one -> add(batch, one, hour));
        writer.write(batch);
    }

    /** Records that the collectors accepted and rejected. */
    void intakeByHour() {
        FleetBatch batch = new FleetBatch();
        Instant since = intakeWritten;
        for (IntakeHour hour : intake.since(since)) {
            batch.add("", Trend.ACCEPTED, hour.hour(), (double) hour.accepted());
            batch.add("", Trend.REJECTED, hour.hour(), (double) hour.rejected());
        }
        writer.write(batch);
        intakeWritten = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(INTAKE_AGAIN);
    }

    private static void add(FleetBatch batch, FleetFigures figures, Instant hour) {
        batch.add(figures.release(), Trend.INSTALLATIONS, hour, (double) figures.installations());
        batch.add(figures.release(), Trend.ENVIRONMENTS, hour, (double) figures.environments());
        batch.add(figures.release(), Trend.NODES, hour, (double) figures.nodes());
    }
}
