package org.fuelstats.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The demonstration fleet as rows of the tables, for sizes that would take too long to send. Unlike a sent fleet, its installations have
 * reported at different times, and its logs are longer: every third installation has the history of two.
 */
public final class FleetRows {
    /** The additional histories are those of installations beyond the size of any requested fleet. */
    private static final int BEYOND = 10_000_000;

    private static final int SECOND_HISTORY = 1_000_000;

    private final Fleet fleet;

    /** A fleet whose history ends at the clock's hour. */
    public FleetRows(Clock clock) {
        this.fleet = new Fleet(Demonstration.SEED, clock.instant().truncatedTo(ChronoUnit.HOURS));
    }

    /** A table and those of its columns that are given. */
    public enum Table {
        STRUCTURES(
                "installation_structures",
                "master_node_uid, structure, creation_date, modification_date, is_filtered, release"),
        ACTION_LOGS("action_logs", "master_node_uid, external_id, body, action_name, action_type"),
        WORKLOADS(
                "oswl_stats",
                "master_node_uid, external_id, cluster_id, created_date, updated_time, resource_type, resource_data,"
                        + " resource_checksum, version_info"),
        HEALTH_CHECKS(
                "health_check_runs", "master_node_uid, external_id, cluster_id, test_set, started_at, ended_at, tests");

        private final String table;
        private final String columns;

        Table(String table, String columns) {
            this.table = table;
            this.columns = columns;
        }

        public String table() {
            return table;
        }

        /** The statement that takes the rows. */
        public String copy() {
            return "copy " + table + " (" + columns + ") from stdin";
        }
    }

    /** Rows of one table, in the text format of {@code COPY}. */
    public record Rows(int count, byte[] text) {}

    /** What these installations, from the first to before the last, have sent. */
    public Map<Table, Rows> of(int first, int last) {
        Map<Table, Lines> lines = new EnumMap<>(Table.class);
        for (Table table : Table.values()) lines.put(table, new Lines());
        for (int number = first; number < last; number++) {
            write(number, lines);
        }
        Map<Table, Rows> rows = new EnumMap<>(Table.class);
        lines.forEach((table, made) -> rows.put(table, made.rows()));
        return rows;
    }

    private void write(int number, Map<Table, Lines> lines) {
        Installation installation = fleet.installation(number);
        structure(installation, lines.get(Table.STRUCTURES));
        logs(installation, installation.uid(), 0, lines.get(Table.ACTION_LOGS));
        if (number % 3 == 0) {
            logs(fleet.installation(BEYOND + number), installation.uid(), SECOND_HISTORY, lines.get(Table.ACTION_LOGS));
        }
        for (JsonNode item : items("oswl_stats", Workloads.requests(installation, fleet.now()))) {
            lines.get(Table.WORKLOADS)
                    .add(
                            item.get("master_node_uid"),
                            item.get("id"),
                            item.get("cluster_id"),
                            item.get("created_date"),
                            item.get("updated_time"),
                            item.get("resource_type"),
                            item.get("resource_data"),
                            item.get("resource_checksum"),
                            item.get("version_info"));
        }
        for (JsonNode item : items("ostf_stats", HealthChecks.requests(installation, fleet.now()))) {
            lines.get(Table.HEALTH_CHECKS)
                    .add(
                            item.get("master_node_uid"),
                            item.get("id"),
                            item.get("cluster_id"),
                            item.get("test_set"),
                            item.get("started_at"),
                            item.get("ended_at"),
                            item.get("tests"));
        }
    }

    private void structure(Installation installation, Lines lines) {
        Chance chance = installation.chance(90);
        Instant now = fleet.now();
        Instant installed = installation.installed();
        double since = chance.yes(0.7) ? 0 : chance.share();
        Instant reported = now.minusSeconds((long) (since * (now.getEpochSecond() - installed.getEpochSecond())));
        lines.add(
                installation.uid(),
                StructureDocument.of(installation).get("installation_structure"),
                LocalDateTime.ofInstant(installed, ZoneOffset.UTC),
                LocalDateTime.ofInstant(reported, ZoneOffset.UTC),
                false,
                installation.release().text());
    }

    private void logs(Installation history, String uid, int after, Lines lines) {
        for (JsonNode item : items("action_logs", ActionHistory.requests(history, fleet.now()))) {
            JsonNode body = item.get("body");
            lines.add(
                    uid,
                    after + item.get("external_id").asInt(),
                    body,
                    body.get("action_name"),
                    body.get("action_type"));
        }
    }

    private static List<JsonNode> items(String name, List<ObjectNode> requests) {
        List<JsonNode> items = new ArrayList<>();
        requests.forEach(request -> request.get(name).forEach(items::add));
        return items;
    }

    /** Lines of the text format. */
    private static final class Lines {
        private final StringBuilder text = new StringBuilder();
        private int count;

        void add(Object... values) {
            for (int i = 0; i < values.length; i++) {
                if (i > 0) text.append('\t');
                add(values[i]);
            }
            text.append('\n');
            count++;
        }

        private void add(Object value) {
            if (value == null || value instanceof JsonNode json && json.isNull()) {
                text.append("\\N");
                return;
            }
            String written = value instanceof JsonNode json && json.isTextual() ? json.textValue() : value.toString();
            for (int i = 0; i < written.length(); i++) {
                char letter = written.charAt(i);
                switch (letter) {
                    case '\\' -> text.append("\\\\");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    case '\t' -> text.append("\\t");
                    default -> text.append(letter);
                }
            }
        }

        Rows rows() {
            return new Rows(count, text.toString().getBytes(UTF_8));
        }
    }
}
