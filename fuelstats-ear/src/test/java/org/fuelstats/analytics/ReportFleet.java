package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.fuelstats.endtoend.Await;
import org.fuelstats.launcher.RunningSystem;

/** Sends the fleet of {@code reports/fleet}, gives it its dates, and waits until reports count it. */
final class ReportFleet {
    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final String MACHINES = "machines";

    /** The dates of a structure are those of its arrival, and no rules are set that would filter one. */
    private static final String DATE = "update installation_structures"
            + " set creation_date = ?, modification_date = ?, is_filtered = ? where master_node_uid = ?";

    /** Installations whose dates and filter are known to their records' documents. */
    private static final String SPREAD = "select count(*) from installation_size known"
            + " join installation_structures s using (master_node_uid) where s.master_node_uid like ?"
            + " and known.reported_at = coalesce(s.modification_date, s.creation_date) at time zone 'UTC'"
            + " and known.spread and known.environments_spread";

    private static final String NOTED = "select count(*) from deployment where master_node_uid like ? and indexed";

    private final RunningSystem system;
    private final AnalyticsClient analytics;
    private final String run;
    private final List<FleetInstallation> installations = new ArrayList<>();

    private ReportFleet(RunningSystem system, ReportFiles files) {
        this.system = system;
        this.analytics = new AnalyticsClient(system);
        this.run = files.run();
        List<ReportFiles.Named> read = files.folder("fleet");
        JsonNode machines = read.stream()
                .filter(file -> file.name().equals(MACHINES))
                .findFirst()
                .orElseThrow()
                .content();
        read.stream()
                .filter(file -> !file.name().equals(MACHINES))
                .forEach(file -> installations.add(new FleetInstallation(file.name(), run, file.content(), machines)));
    }

    static void report(RunningSystem system, ReportFiles files) throws Exception {
        ReportFleet fleet = new ReportFleet(system, files);
        for (FleetInstallation installation : fleet.installations) {
            fleet.send(installation);
        }
        fleet.awaitFacts();
        fleet.rebuildIndex();
    }

    private void send(FleetInstallation installation) throws Exception {
        post("/api/v1/installation_structure/", installation.structure());
        date(installation);
        post("/api/v1/action_logs/", installation.actionLogs());
        post("/api/v1/oswl_stats/", installation.workloads());
        post("/api/v1/ostf_stats/", installation.healthChecks());
    }

    private void post(String path, String request) throws Exception {
        HttpResponse<String> answer = system.post(path, request);
        assertEquals(2, answer.statusCode() / 100, answer::body);
        JsonNode fates = AnalyticsClient.read(answer);
        assertEquals(List.of(), fates.findValuesAsText("message"), answer::body);
    }

    private void date(FleetInstallation installation) throws SQLException {
        LocalDateTime reported = installation.reported();
        try (Connection database = system.database();
                PreparedStatement update = database.prepareStatement(DATE)) {
            update.setObject(1, installation.created());
            update.setObject(2, reported, java.sql.Types.TIMESTAMP);
            update.setBoolean(3, installation.filtered());
            update.setString(4, installation.uid());
            assertEquals(1, update.executeUpdate());
        }
    }

    private void awaitFacts() {
        int deployments =
                installations.stream().mapToInt(FleetInstallation::deployments).sum();
        Await.upTo(PATIENCE, "deployments noted").until(() -> count(NOTED) == deployments);
        Await.upTo(PATIENCE, "facts of installations spread").until(() -> count(SPREAD) == installations.size());
        awaitIndex();
    }

    private int count(String query) throws SQLException {
        try (Connection database = system.database();
                PreparedStatement select = database.prepareStatement(query)) {
            select.setString(1, FleetInstallation.uid("%", run));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void awaitIndex() {
        Await.upTo(PATIENCE, "the index caught up").until(() -> {
            JsonNode state = analytics.indexState();
            return state.get("state").asText().equals("current")
                    && state.get("pending_events").asLong() == 0
                    && state.get("aborted_events").asLong() == 0;
        });
    }

    /** The index learns of the dates, of which no event tells. */
    private void rebuildIndex() throws Exception {
        analytics.rebuildIndex();
        awaitIndex();
    }
}
