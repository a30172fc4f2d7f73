package org.fuelstats.nailgun.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/** Requests' bodies: as many records as fit. */
final class RecordPages {
    private static final String START = "{\"action_logs\":[";
    private static final String END = "]}";

    private RecordPages() {}

    /** The body that holds these records. */
    static String body(List<WireRecord> records) {
        return records.stream().map(WireRecord::json).collect(joining(",", START, END));
    }

    /** Cuts records into pages whose bodies are within the limit. A record that alone is beyond it is a page of its own. */
    static List<List<WireRecord>> within(long mostBytes, List<WireRecord> records) {
        List<List<WireRecord>> pages = new ArrayList<>();
        long room = 0;
        for (WireRecord record : records) {
            long bytes = record.json().getBytes(UTF_8).length + 1L;
            if (pages.isEmpty() || bytes > room) {
                pages.add(new ArrayList<>());
                room = mostBytes - START.length() - END.length();
            }
            pages.get(pages.size() - 1).add(record);
            room -= bytes;
        }
        return pages;
    }
}
