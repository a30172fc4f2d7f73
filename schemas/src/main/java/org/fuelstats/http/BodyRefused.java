package org.fuelstats.http;

/** A body that was rejected. The message is a sentence for the client: what is wrong and what to do. */
public final class BodyRefused extends RuntimeException implements RefusedRequest {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient byte[] received;

    BodyRefused(ErrorCode code, String message) {
        this(code, message, new byte[0]);
    }

    private BodyRefused(ErrorCode code, String message, byte[] received) {
        super(message, null, false, false); // what a client sends must not cost a stack trace
        this.code = code;
        this.received = received;
    }

    BodyRefused withReceived(byte[] bytes) {
        return new BodyRefused(code, getMessage(), bytes);
    }

    public ErrorCode code() {
        return code;
    }

    /** What was received before the refusal, if it was received as a whole; otherwise empty. */
    public byte[] received() {
        return received;
    }
}
