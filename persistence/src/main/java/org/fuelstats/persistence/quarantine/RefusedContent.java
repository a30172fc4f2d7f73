package org.fuelstats.persistence.quarantine;

/**
 * Something refused for its content, about to be kept.
 *
 * @param endpoint the collector's endpoint, such as {@code action_logs}
 * @param item whether the body is one item of a request rather than the whole of one
 * @param partial whether it was sent with {@code partial=true}
 * @param masterNodeUid the sender as the content names it; null if it names none
 * @param reason why it was refused, as the sender was told
 * @param body as received, after inflating
 */
public record RefusedContent(
        String endpoint, boolean item, boolean partial, String masterNodeUid, String reason, byte[] body) {}
