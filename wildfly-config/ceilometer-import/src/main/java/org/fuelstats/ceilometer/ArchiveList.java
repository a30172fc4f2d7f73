package org.fuelstats.ceilometer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The archives of each entity: {@code 5 minutes for 1 year, 1 hour for 10 years}. The texts are validated by the store. */
record ArchiveList(List<Archive> archives) {
    /**
     * Points of one width.
     *
     * @param interval the interval of the points
     * @param lifespan the retention period
     */
    public record Archive(String interval, String lifespan) {}

    public ArchiveList {
        archives = List.copyOf(archives);
    }

    public static ArchiveList read(String text) {
        List<Archive> archives = new ArrayList<>();
        for (String archive : text.split(",", -1)) {
            String[] parts = archive.strip().split("\\s+for\\s+", -1);
            if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
                throw new IllegalArgumentException("--archives holds \"" + archive.strip()
                        + "\". An archive is written as \"5 minutes for 1 year\"; between several stands a comma.");
            }
            archives.add(new Archive(parts[0], parts[1]));
        }
        return new ArchiveList(archives);
    }

    /** What {@code POST /v1/entity} takes. */
    ObjectNode entity() {
        ObjectNode entity = new ObjectMapper().createObjectNode();
        archives.forEach(archive -> entity.withArray("archives")
                .addObject()
                .put("interval", archive.interval())
                .put("lifespan", archive.lifespan()));
        return entity;
    }
}
