package org.fuelstats.collector.failures;

import java.time.Instant;
import java.util.Comparator;

/**
 * A failure report to be stored.
 *
 * @param startedAt null if unknown
 * @param clusterId null if no environment is concerned
 * @param fuelVersion null if unknown
 * @param environment JSON text
 * @param tasks JSON text
 * @param contact null if the user gave none
 */
record NewFailure(
        FailureKey key,
        AlikeFailures kind,
        Instant failedAt,
        Instant startedAt,
        Integer clusterId,
        String fuelVersion,
        String environment,
        String tasks,
        FailureContact contact) {

    /** The key of a report. All transactions access rows in this order, to avoid deadlocks. */
    record FailureKey(String masterNodeUid, int externalId) implements Comparable<FailureKey> {
        private static final Comparator<FailureKey> ORDER =
                Comparator.comparing(FailureKey::masterNodeUid).thenComparingInt(FailureKey::externalId);

        @Override
        public int compareTo(FailureKey other) {
            return ORDER.compare(this, other);
        }
    }

    /** Whom the support team may ask, as given by the user; each part may be null, but not all. It does not print itself. */
    record FailureContact(String name, String email, String company) {
        @Override
        public String toString() {
            return "FailureContact";
        }
    }
}
