package org.fuelstats.ceilometer;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuelstats.ceilometer.samples.Meter;

/**
 * The entities that the import has created or found, in memory and in a file that also documents the mapping for operators. Lines are
 * appended; the last line for an entity is valid.
 */
final class KnownEntities implements Closeable {
    private final FileChannel channel;
    private final OutputStream out;
    /** By resource, then by the entity's name. */
    private final Map<UUID, Map<String, UUID>> entities = new HashMap<>();

    private KnownEntities(FileChannel channel) {
        this.channel = channel;
        this.out = Channels.newOutputStream(channel);
    }

    static KnownEntities open(Path path) throws IOException {
        long whole = lengthOfWholeLines(path);
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(whole);
        channel.position(whole);
        KnownEntities known = new KnownEntities(channel);
        if (whole == 0) {
            known.write(Csv.line(
                    "resource", "original_id", "type", "entity_name", "meter", "meter_type", "unit", "entity"));
            return known;
        }
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                known.remember(Csv.fields(line), path);
            }
        }
        return known;
    }

    /** A line may be truncated if the process was killed; its entity is determined again. */
    private static long lengthOfWholeLines(Path path) throws IOException {
        if (!Files.exists(path)) {
            return 0;
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            for (long at = file.length() - 1; at >= 0; at--) {
                file.seek(at);
                if (file.read() == '\n') {
                    return at + 1;
                }
            }
        }
        return 0;
    }

    private void remember(List<String> fields, Path path) throws IOException {
        try {
            put(UUID.fromString(fields.get(0)), fields.get(3), UUID.fromString(fields.get(7)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException(
                    path
                            + " isn't what an import writes. Remove its directory to begin anew, or name another with --state.",
                    e);
        }
    }

    private void put(UUID resource, String name, UUID entity) {
        entities.computeIfAbsent(resource, key -> new HashMap<>()).put(name.intern(), entity);
    }

    /** The entity, or null if it isn't known. */
    public UUID find(UUID resource, String name) {
        return entities.getOrDefault(resource, Map.of()).get(name);
    }

    /** What is known of the resource's entities is no longer so. */
    public void forget(UUID resource) {
        entities.remove(resource);
    }

    /** Remembers an entity. */
    public void add(UUID resource, String originalId, String type, String name, Meter meter, UUID entity)
            throws IOException {
        put(resource, name, entity);
        write(Csv.line(resource, originalId, type, name, meter.name(), meter.type(), meter.unit(), entity));
    }

    private void write(String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }

    void force() throws IOException {
        channel.force(false);
    }

    public int resources() {
        return entities.size();
    }

    public long size() {
        return entities.values().stream().mapToLong(Map::size).sum();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
