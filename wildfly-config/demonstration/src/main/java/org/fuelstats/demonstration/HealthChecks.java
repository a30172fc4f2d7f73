package org.fuelstats.demonstration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The health checks of an installation, oldest first and numbered from 1, divided into requests as a sender does. None are sent before 8.0. */
final class HealthChecks {
    static final int PER_REQUEST = 25;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);

    private HealthChecks() {}

    /** The bodies of {@code POST /api/v1/ostf_stats/}. */
    static List<ObjectNode> requests(Installation installation, Instant now) {
        List<ObjectNode> requests = new ArrayList<>();
        ArrayNode records = null;
        int id = 0;
        for (CheckSetRun run : runs(installation, now)) {
            if (records == null || records.size() == PER_REQUEST) {
                ObjectNode request = JsonNodeFactory.instance.objectNode();
                records = request.putArray("ostf_stats");
                requests.add(request);
            }
            records.add(record(installation, run, ++id));
        }
        return requests;
    }

    static List<CheckSetRun> runs(Installation installation, Instant now) {
        List<CheckSetRun> runs = new ArrayList<>();
        if (installation.release().since(Release.V8_0)) {
            installation.clusters().forEach(cluster -> runs.addAll(HealthCheckHistory.of(cluster, now)));
            runs.sort(Comparator.comparing(CheckSetRun::start));
        }
        return runs;
    }

    private static ObjectNode record(Installation installation, CheckSetRun run, int id) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.put("master_node_uid", installation.uid());
        record.put("id", id);
        record.put("cluster_id", run.cluster().id());
        record.put("test_set", run.set());
        record.put("started_at", text(run.start()));
        record.put("ended_at", run.end() == null ? null : text(run.end()));
        ArrayNode tests = record.putArray("tests");
        for (CheckSetRun.Result result : run.results()) {
            tests.addObject()
                    .put("id", result.check().id())
                    .put("name", result.check().title())
                    .put("status", result.status())
                    .put("duration", result.seconds());
        }
        return record;
    }

    private static String text(Instant time) {
        return TIME.format(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    }
}
