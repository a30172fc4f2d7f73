package org.fuelstats.persistence.quarantine;

/**
 * Rejected content that is about to be quarantined.
 *
 * @param endpoint the collector's endpoint, such as {@code action_logs}
 * @param item whether the body is one item of a request rather than a whole request
 * @param partial whether it was sent with {@code partial=true}
 * @param masterNodeUid the sender according to the content; null if unknown
 * @param reason why it was rejected, as in the response
 * @param body as received, decompressed
 */
public record RefusedContent(
        String endpoint, boolean item, boolean partial, String masterNodeUid, String reason, byte[] body) {}
