package org.fuelstats.timeseries.measures;

import java.util.List;
import org.fuelstats.timeseries.block.AggregateBlock;
import org.fuelstats.timeseries.block.AggregateBlockCodec;
import org.fuelstats.timeseries.block.AggregateColumn;
import org.fuelstats.timeseries.block.RawBlock;
import org.fuelstats.timeseries.block.RawBlockCodec;
import org.fuelstats.timeseries.incoming.IncomingCodec;
import org.fuelstats.timeseries.incoming.MetricPoints;
import org.fuelstats.timeseries.storage.BlockStore.AggregateKey;
import org.fuelstats.timeseries.storage.BlockStore.AggregateRow;
import org.fuelstats.timeseries.storage.BlockStore.RawRow;
import org.fuelstats.timeseries.storage.IncomingLog.IncomingRow;

/** Encodes and decodes the storage's rows. Not thread-safe. */
final class RowCodecs {
    private final IncomingCodec incoming = new IncomingCodec();
    private final RawBlockCodec raw = new RawBlockCodec();
    private final AggregateBlockCodec aggregates = new AggregateBlockCodec();

    byte[] incoming(List<MetricPoints> measures) {
        return incoming.encode(measures);
    }

    List<MetricPoints> incoming(IncomingRow row) {
        return incoming.decode(row.bytes(), row.measures());
    }

    List<RawBlock> raw(List<RawRow> rows) {
        return rows.stream().map(row -> raw.decode(row.start(), row.bytes())).toList();
    }

    AggregateBlock aggregate(AggregateRow row) {
        return aggregates.decode(row.key().block(), row.bytes());
    }

    AggregateBlock aggregate(AggregateRow row, List<AggregateColumn> wanted) {
        return aggregates.decode(row.key().block(), row.bytes(), wanted);
    }

    RawRow row(long metric, RawBlock block) {
        return new RawRow(metric, block.start(), block.points().last(), raw.encode(block));
    }

    AggregateRow row(long metric, AggregateBlock block) {
        return new AggregateRow(new AggregateKey(metric, block.key()), aggregates.encode(block));
    }
}
