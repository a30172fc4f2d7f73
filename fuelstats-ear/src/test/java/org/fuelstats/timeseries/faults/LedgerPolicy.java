package org.fuelstats.timeseries.faults;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The archive policy of all metrics that are compared with ledgers. Its raw window is wide enough for points of the last two
 * hours to be overwritten at any time; its finest archive is short, so that retention is at work.
 */
final class LedgerPolicy {
    static final List<LedgerArchive> ARCHIVES =
            List.of(new LedgerArchive(1, 7200), new LedgerArchive(60, 720), new LedgerArchive(3600, 48));
    static final List<LedgerMethod> METHODS = List.of(LedgerMethod.values());
    /** Points that are older than this count in no archive any more. */
    static final long LONGEST_MILLIS = Duration.ofHours(48).toMillis();

    private static final int BACK_WINDOW = 2;

    private LedgerPolicy() {}

    /** The same as an entity's archives; its back window is as wide by nature. */
    static String entityJson() {
        return ARCHIVES.stream()
                .map(archive -> "{\"interval\":" + archive.seconds() + ",\"points\":" + archive.points() + "}")
                .collect(Collectors.joining(",", "{\"archives\":[", "]}"));
    }

    static String json(String name) {
        String definition = ARCHIVES.stream()
                .map(archive -> "{\"granularity\":" + archive.seconds() + ",\"points\":" + archive.points() + "}")
                .collect(Collectors.joining(","));
        String methods =
                METHODS.stream().map(method -> "\"" + method.word() + "\"").collect(Collectors.joining(","));
        return "{\"name\":\"" + name + "\",\"back_window\":" + BACK_WINDOW + ",\"definition\":[" + definition
                + "],\"aggregation_methods\":[" + methods + "]}";
    }
}
