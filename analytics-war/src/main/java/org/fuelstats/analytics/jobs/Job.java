package org.fuelstats.analytics.jobs;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A job as the API returns it.
 *
 * @param filters by name: strings, and lists of strings
 * @param progress the completed share, 0 to 1; it never decreases
 * @param startedAt when it was first started; null while it is waiting
 * @param expiresAt when the result, or a job without a result, is deleted; null before its end
 * @param message an explanation of the state, if any
 * @param resultBytes the result's length, so far
 * @param result where the result is; null unless it is done
 */
@Schema(name = "job", description = "A job: its request, progress and result.")
public record Job(
        UUID id,
        String report,
        Map<String, Object> filters,
        String format,
        String table,
        String requester,
        JobState state,
        double progress,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt,
        Instant expiresAt,
        String message,
        long resultBytes,
        String result) {
    /** Where a job is found. */
    public static String location(UUID id) {
        return "/api/v1/jobs/" + id;
    }

    /** The same as seen from the API's base, against which the answer's Location is resolved, a slash before it or not. */
    public URI address() {
        return URI.create("jobs/" + id);
    }
}
