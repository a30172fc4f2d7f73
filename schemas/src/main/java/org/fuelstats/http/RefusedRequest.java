package org.fuelstats.http;

/** An exception that rejects a request with a sentence for its client. */
public interface RefusedRequest {
    ErrorCode code();

    /** What is wrong and what to do. */
    String getMessage();
}
