package org.fuelstats.collector.failuremail;

/**
 * A mail that this node has claimed to send it.
 *
 * @param attempt the number of the attempt: who has claimed the row later has another one
 * @param digest whether it tells of many reports rather than of one
 * @param messageId the unique part of the header Message-ID, the same at each attempt
 */
record FailureMail(long id, int attempt, boolean digest, String messageId) {
    /** The header's value. */
    String messageIdHeader() {
        return "<failure-" + messageId + "@fuelstats>";
    }
}
