package org.fuelstats.analytics.reports.verification;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of a report's latest verification.
 *
 * @param equal whether index and database agreed
 * @param differences the number of differing rows; null if the comparison failed
 * @param failure why it failed; null if it did not
 */
@Schema(
        name = "verification",
        description = "How a report compared; `differences` is null when the comparison failed, which `failure` then"
                + " explains.")
record LatestVerification(String report, Instant verifiedAt, boolean equal, Integer differences, String failure) {
    static LatestVerification compared(String report, Instant at, int differences) {
        return new LatestVerification(report, at, differences == 0, differences, null);
    }

    static LatestVerification failed(String report, Instant at, String failure) {
        return new LatestVerification(report, at, false, null, failure);
    }
}
