package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The exports of workloads show every day from the first on what each environment told last. The days are made by hand. */
@EndToEnd
class WorkloadDaysIT {
    private static final String DAYS = "?from_date=2010-03-01&to_date=2010-03-06";
    private static final String A = "{\"id\": \"a\", \"enabled_flag\": true}";
    private static final String B = "{\"id\": \"b\", \"enabled_flag\": false}";

    private final RunningSystem system;
    private final AnalyticsClient analytics;
    private final String uid = UUID.randomUUID().toString();
    private int externalId;

    WorkloadDaysIT(RunningSystem system) {
        this.system = system;
        this.analytics = new AnalyticsClient(system);
    }

    @BeforeEach
    void theInstallationIsHeardOfUntilTheFifth() throws Exception {
        structure(uid, "2010-02-01", "2010-03-05 23:59:59");
    }

    @Test
    void noDayIsMissingUntilTheInstallationIsHeardOfNoMore() throws Exception {
        told("2010-03-02", 1, data(A, A, "", ""));

        assertEquals(List.of("03-02 a added", "03-03 a", "03-04 a", "03-05 a"), exported(DAYS, uid));
    }

    @Test
    void aLastDayInThePastEndsIt() throws Exception {
        told("2010-03-02", 1, data(A, A, "", ""));

        assertEquals(List.of("03-02 a added", "03-03 a"), exported("?from_date=2010-03-01&to_date=2010-03-03", uid));
    }

    @Test
    void theNextRowTakesThePlaceOfTheOneBeforeAndItsChangesAreToldOnItsDayAlone() throws Exception {
        told("2010-03-01", 1, data(A + "," + B, A + "," + B, "", ""));
        told("2010-03-03", 1, data(A, "", "{\"id\": \"b\", \"enabled_flag\": false, \"time\": \"10:00\"}", A));

        assertEquals(
                List.of(
                        "03-01 a added",
                        "03-01 b added",
                        "03-02 a",
                        "03-02 b",
                        "03-03 a modified",
                        "03-03 b removed",
                        "03-04 a",
                        "03-05 a"),
                exported(DAYS, uid));
    }

    @Test
    void ofTwoRowsOfADayTheLaterCounts() throws Exception {
        told("2010-03-04", 1, data(A, A, "", ""));
        told("2010-03-04", 1, data(B, B, "", ""));

        assertEquals(List.of("03-04 b added", "03-05 b"), exported(DAYS, uid));
    }

    @Test
    void aRowThatRepeatsTheOneBeforeUnderAnotherIdIsNoChange() throws Exception {
        told("2010-03-03", 1, data(A, A, "", ""));
        told("2010-03-04", 1, data(A, A, "", ""));

        assertEquals(List.of("03-03 a added", "03-04 a", "03-05 a"), exported(DAYS, uid));
    }

    @Test
    void aRowOfTheSameChecksumWithOtherChangesIsOne() throws Exception {
        told("2010-03-04", 1, data(A, A, "", ""));
        told("2010-03-05", 1, data(A, "", "", A));

        assertEquals(List.of("03-04 a added", "03-05 a modified"), exported(DAYS, uid));
    }

    @Test
    void environmentsAndInstallationsDoNotReplaceEachOtherAndDaysNeverDecrease() throws Exception {
        String other = UUID.randomUUID() + uid.substring(8);
        structure(other, "2010-03-04", null);
        told("2010-03-04", 1, data(A, A, "", ""));
        told("2010-03-04", 2, data(A, A, "", ""));
        told(other, "2010-03-03", 1, data(B, B, "", ""), null);

        assertEquals(
                List.of("03-03 b added", "03-04 b", "03-04 a added", "03-04 a added", "03-05 a", "03-05 a"),
                exported(DAYS, uid.substring(8)));
    }

    @Test
    void aRemovedResourceOfWhichOldReleasesToldTheIdAloneIsNotShown() throws Exception {
        told("2010-03-05", 1, data(A, "", "{\"id\": \"b\", \"time\": \"10:00\"}", ""));

        assertEquals(List.of("03-05 a"), exported(DAYS, uid));
    }

    @Test
    void rowsThatCannotBeReadAreLeftOut() throws Exception {
        told("2010-03-05", 1, data("{\"enabled_flag\": true}", "", "", ""));
        told("2010-03-05", 2, "null");
        told("2010-03-05", 3, data(A, "", "", ""));

        assertEquals(List.of("03-05 a"), exported(DAYS, uid));
    }

    @Test
    void versionsComeFromTheRowElseFromTheEnvironmentElseFromTheInstallation() throws Exception {
        told(uid, "2010-03-05", 1, data(A, "", "", ""), "{\"fuel_version\": \"6.1\", \"release_os\": \"Ubuntu\"}");
        told(uid, "2010-03-05", 2, data(A, "", "", ""), "{ }");
        told(uid, "2010-03-05", 3, data(A, "", "", ""), null);

        List<Map<String, String>> within = rows(DAYS, uid);
        assertEquals(List.of("6.1", "7.0", "6.0"), column(within, "version_info.fuel_version"));
        assertEquals(List.of("Ubuntu", "CentOS", ""), column(within, "version_info.release_os"));
        assertEquals(List.of("", "2015.1", "2014.2-6.0"), column(within, "version_info.release_version"));
    }

    @Test
    void aStructureOfLaterSaysNothingOfAnEnvironmentThen() throws Exception {
        String later = UUID.randomUUID().toString();
        structure(later, "2011-01-01", null);
        told(later, "2010-03-06", 2, data(A, "", "", ""), null);

        assertEquals(List.of("6.0"), column(rows(DAYS, later), "version_info.fuel_version"));
    }

    private static List<String> column(List<Map<String, String>> rows, String header) {
        return rows.stream().map(row -> row.get(header)).toList();
    }

    private List<Map<String, String>> rows(String days, String mine) throws Exception {
        return Exported.of(analytics.get("/api/v1/csv/tenant" + days)).rows(mine);
    }

    /** The rows in short: day, resource, what happened to it. */
    private List<String> exported(String days, String mine) throws Exception {
        return rows(days, mine).stream()
                .map(row -> row.get("stats_on_date").substring(5) + " " + row.get("tenant.id") + flag(row, "added")
                        + flag(row, "modified") + flag(row, "removed"))
                .toList();
    }

    private static String flag(Map<String, String> row, String name) {
        return row.get("tenant.is_" + name).equals("True") ? " " + name : "";
    }

    private static String data(String current, String added, String removed, String modified) {
        return "{\"current\": [" + current + "], \"added\": [" + added + "], \"removed\": [" + removed
                + "], \"modified\": [" + modified + "]}";
    }

    private void told(String day, int environment, String data) throws Exception {
        told(uid, day, environment, data, "{\"fuel_version\": \"9.0\"}");
    }

    private void told(String installation, String day, int environment, String data, String versions) throws Exception {
        try (Connection connection = system.database();
                PreparedStatement insert = connection.prepareStatement("insert into oswl_stats (master_node_uid,"
                        + " external_id, cluster_id, created_date, updated_time, resource_type, resource_data,"
                        + " resource_checksum, version_info)"
                        + " values (?, ?, ?, ?::date, '10:00', 'tenant', ?::json, 'same', ?::json)")) {
            insert.setString(1, installation);
            insert.setInt(2, ++externalId);
            insert.setInt(3, environment);
            insert.setString(4, day);
            insert.setString(5, data);
            insert.setString(6, versions);
            insert.executeUpdate();
        }
    }

    private void structure(String installation, String created, String modified) throws Exception {
        try (Connection connection = system.database();
                PreparedStatement insert = connection.prepareStatement("insert into installation_structures"
                        + " (master_node_uid, structure, creation_date, modification_date, is_filtered)"
                        + " values (?, ?::json, ?::timestamp, ?::timestamp, false)")) {
            insert.setString(1, installation);
            insert.setString(2, """
                    {"clusters": [{"id": 2, "fuel_version": "7.0", "release": {"os": "CentOS", "version": "2015.1"}},
                                  {"id": 3, "release": {"os": "CentOS", "version": "2015.1"}}],
                     "fuel_release": {"release": "6.0", "openstack_version": "2014.2-6.0"}}""");
            insert.setString(3, created);
            insert.setString(4, modified);
            insert.executeUpdate();
        }
    }
}
