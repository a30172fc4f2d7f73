package org.fuelstats.ceilometer.json;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.fuelstats.ceilometer.samples.Item;
import org.fuelstats.ceilometer.samples.Metadata;
import org.fuelstats.ceilometer.samples.Meter;
import org.fuelstats.ceilometer.samples.Position;

/** Writes items to a temporary file of this process, and reads them again. */
final class ItemBytes {
    private ItemBytes() {}

    static void write(Item item, DataOutputStream out) throws IOException {
        out.writeLong(item.position().micros());
        out.writeLong(item.position().order());
        if (item instanceof Item.Unusable unusable) {
            out.writeBoolean(false);
            text(unusable.where(), out);
            text(unusable.reason(), out);
        } else if (item instanceof Item.Sample sample) {
            out.writeBoolean(true);
            text(sample.meter().name(), out);
            text(sample.meter().type(), out);
            text(sample.meter().unit(), out);
            out.writeDouble(sample.volume());
            text(sample.resource(), out);
            text(sample.user(), out);
            text(sample.project(), out);
            out.writeInt(sample.metadata().values().size());
            for (Map.Entry<String, String> entry : sample.metadata().values().entrySet()) {
                text(entry.getKey(), out);
                text(entry.getValue(), out);
            }
        }
    }

    /** The next, or null at the end of the file. */
    static Item read(DataInputStream in) throws IOException {
        long micros;
        try {
            micros = in.readLong();
        } catch (EOFException e) {
            return null;
        }
        Position position = new Position(micros, in.readLong());
        if (!in.readBoolean()) {
            return new Item.Unusable(position, text(in), text(in));
        }
        return new Item.Sample(
                position,
                new Meter(text(in), text(in), text(in)),
                in.readDouble(),
                text(in),
                text(in),
                text(in),
                metadata(in));
    }

    private static Metadata metadata(DataInputStream in) throws IOException {
        int size = in.readInt();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < size; i++) {
            String path = text(in);
            values.put(path, text(in));
        }
        return new Metadata(values);
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
