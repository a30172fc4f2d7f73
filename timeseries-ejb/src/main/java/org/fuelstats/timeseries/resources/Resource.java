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
 * @param early whether it was made by the early API, with entities, and is answered in that API's form
 * @param revisionEnd null for what it is now; otherwise when this revision ended
 * @param revision -1 for what it is now; otherwise the number of the revision
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
        SortedMap<String, UUID> metrics,
        boolean early,
        Instant revisionEnd,
        long revision) {
    /** The revision of what a resource is now. */
    public static final long PRESENT = -1;

    public Resource {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
    }

    /** {@code user:project} of who made it, or the user alone. */
    public String creator() {
        return new Caller(owners.createdByUser(), owners.createdByProject(), Set.of()).creator();
    }

    boolean endsTooEarly() {
        return endedAt != null && endedAt.isBefore(startedAt);
    }

    Resource revised(Instant now) {
        return new Resource(
                id, originalId, type, owners, startedAt, endedAt, now, attributes, metrics, early, null, PRESENT);
    }

    /** With every attribute of its type, and no others. */
    Resource completed(ResourceType known) {
        Map<String, Object> all = new LinkedHashMap<>();
        known.attributes().forEach(attribute -> all.put(attribute.name(), attributes.get(attribute.name())));
        return new Resource(
                id,
                originalId,
                type,
                owners,
                startedAt,
                endedAt,
                revisionStart,
                all,
                metrics,
                early,
                revisionEnd,
                revision);
    }
}
