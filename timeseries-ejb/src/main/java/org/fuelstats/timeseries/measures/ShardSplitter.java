package org.fuelstats.timeseries.measures;

import java.util.ArrayList;
import java.util.List;
import org.fuelstats.timeseries.incoming.MetricPoints;
import org.fuelstats.timeseries.storage.IncomingLog.NewIncomingRow;
import org.fuelstats.timeseries.storage.Shards;

/** Splits the measures of a request into one row for each shard. */
final class ShardSplitter {
    private final Shards shards;
    private final Pool<RowCodecs> codecs = new Pool<>(RowCodecs::new);

    ShardSplitter(Shards shards) {
        this.shards = shards;
    }

    List<NewIncomingRow> of(List<MetricPoints> measures) {
        List<List<MetricPoints>> parts = new ArrayList<>(shards.count());
        for (int shard = 0; shard < shards.count(); shard++) {
            parts.add(new ArrayList<>());
        }
        measures.forEach(each -> parts.get(shards.of(each.metric())).add(each));
        return codecs.with(codec -> {
            List<NewIncomingRow> rows = new ArrayList<>();
            for (int shard = 0; shard < parts.size(); shard++) {
                List<MetricPoints> part = parts.get(shard);
                if (!part.isEmpty()) {
                    int count =
                            part.stream().mapToInt(each -> each.points().size()).sum();
                    rows.add(new NewIncomingRow(shard, count, codec.incoming(part)));
                }
            }
            return rows;
        });
    }
}
