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
import org.fuelstats.timeseries.ownership.Owners;

/**
 * A resource as it stands.
 *
 * @param originalId the id as its creator wrote it; the UUID's text where that was a UUID
 * @param endedAt null while it hasn't ended
 * @param revisionStart when it was changed last
 * @param attributes all that its type has, null where there is no value: strings, longs, doubles, booleans
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
