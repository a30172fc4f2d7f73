package org.fuelstats.audit;

import java.time.Instant;

/**
 * An entry of the audit log.
 *
 * @param id grows with the time of writing
 * @param user who did it, or the name that was given at a refused login; null where no user is known
 * @param address the client's address; null where no client is meant
 * @param request method and address of a request, as received; null for other events
 * @param status the HTTP status of its response; null for other events
 */
public record AuditEntry(
        long id, Instant at, AuditEvent event, String user, String address, String request, Integer status) {

    /**
     * Which entries are meant. Each part may be null, which leaves the choice open.
     *
     * @param user exactly this name
     * @param address exactly this address
     * @param from at this time or later
     * @param before before this time
     */
    public record AuditFilter(AuditEvent event, String user, String address, Instant from, Instant before) {
        public AuditFilter {
            if (from != null && before != null && !from.isBefore(before)) {
                throw new IllegalArgumentException("empty span: from " + from + " to " + before);
            }
        }
    }
}
