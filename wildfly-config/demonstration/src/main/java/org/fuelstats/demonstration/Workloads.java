package org.fuelstats.demonstration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The workload rows of an installation, oldest day first, divided into requests as a sender does. 6.0 sends none. */
final class Workloads {
    /** More than the ten of a sender's hourly turn: the fleet's two years go in one. */
    static final int PER_REQUEST = 25;

    private record Row(Cluster cluster, WorkloadHistory.Day day) {}

    private Workloads() {}

    /** The bodies of {@code POST /api/v1/oswl_stats/}. */
    static List<ObjectNode> requests(Installation installation, Instant now) {
        List<Row> rows = new ArrayList<>();
        LocalDate yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        for (Cluster cluster : installation.clusters()) {
            if (cluster.fate() == Fate.OPERATIONAL && cluster.release().since(Release.V6_1)) {
                days(cluster, yesterday).forEach(day -> rows.add(new Row(cluster, day)));
            }
        }
        rows.sort(Comparator.comparing(row -> row.day().date()));
        List<ObjectNode> requests = new ArrayList<>();
        ArrayNode records = null;
        int id = 0;
        for (Row row : rows) {
            if (records == null || records.size() == PER_REQUEST) {
                ObjectNode request = JsonNodeFactory.instance.objectNode();
                records = request.putArray("oswl_stats");
                requests.add(request);
            }
            records.add(record(installation, row, ++id));
        }
        return requests;
    }

    private static List<WorkloadHistory.Day> days(Cluster cluster, LocalDate last) {
        Chance chance = cluster.chance(41);
        Cloud cloud = new Cloud(chance);
        LocalDate created =
                LocalDate.ofInstant(cluster.created(), ZoneOffset.UTC).plusDays(2);
        LocalDate first = created.isBefore(last) ? created : last;
        List<WorkloadHistory.Day> days = new ArrayList<>();
        for (Workload workload : Workload.values()) {
            days.addAll(WorkloadHistory.of(workload, cloud, first, last, chance));
        }
        return days;
    }

    private static ObjectNode record(Installation installation, Row row, int id) {
        OperatingSystem system = row.cluster().system();
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.put("master_node_uid", installation.uid());
        record.put("id", id);
        record.put("cluster_id", row.cluster().id());
        record.put("created_date", row.day().date().toString());
        record.put("updated_time", "23:45:12.146313");
        record.put("resource_checksum", row.day().checksum());
        record.put("resource_type", row.day().workload().text());
        record.set("resource_data", row.day().data());
        record.putObject("version_info")
                .put("fuel_version", row.cluster().release().text())
                .put("release_version", system.releaseVersion())
                .put("release_name", system.releaseName())
                .put("release_os", system.os())
                .put("environment_version", system.releaseVersion());
        return record;
    }
}
