package org.fuelstats.analytics.failures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A failure report in a list.
 *
 * @param id grows with the time of receipt
 * @param group those alike
 * @param time when it failed, by the sender's clock
 * @param startedAt null if unknown
 * @param clusterId null if no environment is concerned
 * @param task the first failed task; null if none was named
 * @param mail the state of the mail that tells of it; null if there is none yet
 * @param contact null if none was given, or it was deleted
 */
@Schema(
        name = "failures.report",
        description = "A failure report. `mail` is the state of the mail that tells of it, null without one.")
record FailureEntry(
        long id,
        long group,
        String masterNodeUid,
        int externalId,
        Instant receivedAt,
        Instant time,
        Instant startedAt,
        String action,
        Integer clusterId,
        String release,
        String fuelVersion,
        String task,
        String mail,
        GivenContact contact) {

    /** Whom to ask, as the user gave it; each part may be null. */
    @Schema(name = "failures.contact", description = "Whom to ask, as the user gave it.")
    record GivenContact(String name, String email, String company) {
        @Override
        public String toString() {
            return "GivenContact";
        }
    }

    /** A report with all that was sent. */
    @Schema(
            name = "failures.whole",
            description = "A failure report with the environment's structure and all failed tasks.")
    record WholeFailure(FailureEntry report, Map<String, Object> environment, List<Object> failedTasks) {}

    /**
     * Failures alike.
     *
     * @param task the first failed task; null if none was named
     * @param message its message without numbers and identifiers; null if there was none
     * @param reports how many were received
     */
    @Schema(
            name = "failures.group",
            description = "Failures alike: release, action, first failed task and its message without numbers.")
    record FailureGroup(
            long id,
            String release,
            String action,
            String task,
            String message,
            Instant firstAt,
            Instant lastAt,
            long reports) {}

    /** Which reports are meant. Each part may be null, which leaves the choice open. */
    record FailureFilter(
            Long group,
            String masterNodeUid,
            String release,
            String action,
            String task,
            Instant from,
            Instant before) {
        FailureFilter {
            if (from != null && before != null && !from.isBefore(before)) {
                throw new IllegalArgumentException("empty span: from " + from + " to " + before);
            }
        }
    }
}
