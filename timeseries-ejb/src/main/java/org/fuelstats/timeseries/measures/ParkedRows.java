package org.fuelstats.timeseries.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fuelstats.timeseries.incoming.MetricPoints;
import org.fuelstats.timeseries.storage.IncomingLog.IncomingRow;
import org.fuelstats.timeseries.storage.Parking.ParkedRow;

/** Splits incoming rows for parking, and reassembles them. */
final class ParkedRows {
    private ParkedRows() {}

    /** What a row holds of these metrics, one parked row for each. */
    static List<ParkedRow> of(RowCodecs codecs, IncomingRow row, Set<Long> metrics) {
        Map<Long, List<MetricPoints>> wanted = codecs.incoming(row).stream()
                .filter(each -> metrics.contains(each.metric()))
                .collect(Collectors.groupingBy(MetricPoints::metric, TreeMap::new, Collectors.toList()));
        List<ParkedRow> parked = new ArrayList<>();
        wanted.forEach((metric, measures) -> parked.add(new ParkedRow(
                row.shard(), row.sequence(), OptionalLong.of(metric), count(measures), codecs.incoming(measures))));
        return parked;
    }

    /** The rows as they were, without what has been rolled of them; {@code parked} is sorted by sequence. */
    static List<IncomingRow> joined(RowCodecs codecs, List<ParkedRow> parked) {
        Map<Long, List<ParkedRow>> bySequence =
                parked.stream().collect(Collectors.groupingBy(ParkedRow::sequence, TreeMap::new, Collectors.toList()));
        return bySequence.values().stream()
                .map(parts -> joinedRow(codecs, parts))
                .toList();
    }

    private static IncomingRow joinedRow(RowCodecs codecs, List<ParkedRow> parts) {
        ParkedRow first = parts.get(0);
        int measures = parts.stream().mapToInt(ParkedRow::measures).sum();
        if (parts.size() == 1) {
            return new IncomingRow(first.shard(), first.sequence(), measures, first.bytes());
        }
        List<MetricPoints> all = new ArrayList<>();
        for (ParkedRow part : parts) {
            all.addAll(codecs.incoming(new IncomingRow(part.shard(), part.sequence(), part.measures(), part.bytes())));
        }
        return new IncomingRow(first.shard(), first.sequence(), measures, codecs.incoming(all));
    }

    private static int count(List<MetricPoints> measures) {
        return measures.stream().mapToInt(each -> each.points().size()).sum();
    }
}
