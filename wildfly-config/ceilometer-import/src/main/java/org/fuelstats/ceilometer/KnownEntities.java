package org.fuelstats.ceilometer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fuelstats.ceilometer.samples.Meter;
import org.fuelstats.commandline.AppendedLines;
import org.fuelstats.commandline.Csv;

/**
 * The entities that the import has created or found, in memory and in a file that also documents the mapping for operators. Lines are
 * appended; the last line for an entity is valid.
 */
final class KnownEntities implements Closeable {
    private final AppendedLines file;
    /** By resource, then by the entity's name. */
    private final Map<UUID, Map<String, UUID>> entities = new HashMap<>();

    private KnownEntities(AppendedLines file) {
        this.file = file;
    }

    /** A line may have been cut off when the process was killed; its entity is determined again. */
    static KnownEntities open(Path path) throws IOException {
        KnownEntities known = new KnownEntities(AppendedLines.open(path));
        List<String> lines = known.file.lines();
        if (lines.isEmpty()) {
            known.file.add(Csv.line(
                    "resource", "original_id", "type", "entity_name", "meter", "meter_type", "unit", "entity"));
        }
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            known.remember(Csv.fields(line), path);
        }
        return known;
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
        file.add(Csv.line(resource, originalId, type, name, meter.name(), meter.type(), meter.unit(), entity));
    }

    void force() throws IOException {
        file.force();
    }

    public int resources() {
        return entities.size();
    }

    public long size() {
        return entities.values().stream().mapToLong(Map::size).sum();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
