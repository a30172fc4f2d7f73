package org.fuelstats.http;

/** A request whose address or Host is not what the standards allow; the message says what is wrong and how to write it. */
final class InvalidAddress extends RuntimeException implements RefusedRequest {
    private static final long serialVersionUID = 1L;

    InvalidAddress(String message) {
        super(message, null, false, false); // what a client sends must not cost a stack trace
    }

    @Override
    public ErrorCode code() {
        return ErrorCode.INVALID;
    }
}
