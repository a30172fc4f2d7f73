package org.fuelstats.timeseries.resources;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.fuelstats.timeseries.ownership.Caller;
import org.fuelstats.timeseries.ownership.Rights.Owners;

/**
 * A stored resource.
 *
 * @param originalId the id as written by its creator; the UUID's text if that was a UUID
 * @param endedAt null if it has not ended
 * @param revisionStart the time of its latest change
 * @param attributes all attributes of its type, null if there is no value: strings, longs, doubles, booleans
 * @param metrics by name
 */
public record Resource(
        UUID id,
        String originalId,
        String type,
        Owners owners,
        Instant startedAt,
        Instant endedAt,
        Instant revisionStart,
        Map<String, Object> attributes,
        SortedMap<String, UUID> metrics) {
    public Resource {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
    }

    /** {@code user:project} of who made it, or the user alone. */
    public String creator() {
        return new Caller(owners.createdByUser(), owners.createdByProject(), Set.of()).creator();
    }

    Resource revised(Instant now) {
        return new Resource(id, originalId, type, owners, startedAt, endedAt, now, attributes, metrics);
    }

    /** With every attribute of its type, and its metrics. */
    Resource completed(ResourceType known, SortedMap<String, UUID> owned) {
        Map<String, Object> all = new LinkedHashMap<>();
        known.attributes().forEach(attribute -> all.put(attribute.name(), null));
        all.putAll(attributes);
        return new Resource(id, originalId, type, owners, startedAt, endedAt, revisionStart, all, owned);
    }
}
