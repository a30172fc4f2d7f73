package org.fuelstats.demonstration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The days of one type of workload in one environment: on the first day everything is added; afterwards there is a row for each day on
 * which something was added, removed or modified, and none for other days.
 */
final class WorkloadHistory {
    private final Workload workload;
    private final Cloud cloud;
    private final Chance chance;
    private final List<ObjectNode> current = new ArrayList<>();
    private final List<Day> days = new ArrayList<>();

    /** The state at the end of one day, and the changes that led to it. */
    record Day(LocalDate date, Workload workload, ObjectNode data, String checksum) {}

    private WorkloadHistory(Workload workload, Cloud cloud, Chance chance) {
        this.workload = workload;
        this.cloud = cloud;
        this.chance = chance;
    }

    /** @param last the last complete day */
    static List<Day> of(Workload workload, Cloud cloud, LocalDate first, LocalDate last, Chance chance) {
        WorkloadHistory history = new WorkloadHistory(workload, cloud, chance);
        history.begin(first);
        int length = (int) (last.toEpochDay() - first.toEpochDay());
        TreeSet<Integer> changed = new TreeSet<>();
        for (int i = workload.changes(chance); i > 0 && length > 0; i--) {
            changed.add(chance.between(1, length));
        }
        changed.forEach(offset -> history.change(first.plusDays(offset)));
        return history.days;
    }

    private void begin(LocalDate day) {
        ObjectNode data = empty();
        for (int i = workload.first(chance); i > 0; i--) {
            add(day, data);
        }
        close(day, data);
    }

    private void change(LocalDate day) {
        ObjectNode data = empty();
        int removed = Math.min(current.size() - 1, chance.streak(0.4, 3));
        for (int i = 0; i < removed; i++) {
            ObjectNode item = current.remove(chance.between(0, current.size() - 1));
            array(data, "removed").add(item.deepCopy().put("time", time()));
        }
        if (!current.isEmpty() && chance.yes(0.4)) {
            ObjectNode item = chance.pick(current);
            ObjectNode old = cloud.modify(workload, item);
            array(data, "modified").add(old.put("id", item.get("id").asText()).put("time", time()));
        }
        boolean nothingYet =
                array(data, "removed").isEmpty() && array(data, "modified").isEmpty();
        for (int i = (nothingYet ? 1 : 0) + chance.streak(0.5, 4); i > 0; i--) {
            add(day, data);
        }
        close(day, data);
    }

    private void add(LocalDate day, ObjectNode data) {
        ObjectNode item = cloud.create(workload, day);
        current.add(item);
        array(data, "added").addObject().put("id", item.get("id").asText()).put("time", time());
    }

    private void close(LocalDate day, ObjectNode data) {
        current.forEach(item -> array(data, "current").add(item.deepCopy()));
        days.add(new Day(day, workload, data, checksum(array(data, "current").toString())));
    }

    private static ObjectNode empty() {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        for (String list : List.of("added", "removed", "modified", "current")) {
            data.putArray(list);
        }
        return data;
    }

    private static ArrayNode array(ObjectNode data, String list) {
        return (ArrayNode) data.get(list);
    }

    /** A time of the quarter-hourly collection. */
    private String time() {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%06d",
                chance.between(0, 23),
                15 * chance.between(0, 3),
                chance.between(0, 9),
                chance.between(0, 999_999));
    }

    private static String checksum(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-1", e);
        }
    }
}
