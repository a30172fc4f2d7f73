package org.fuelstats.http;

/** A body that was not read. The message is a sentence for the client: what was wrong and what to do. */
public final class BodyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it was not read; each API has a status for each reason. */
    public enum Reason {
        /** It is larger than allowed, as received or inflated. */
        TOO_LARGE,
        /** Its Content-Encoding is not supported. */
        UNSUPPORTED_ENCODING,
        /** It is not the gzip that its Content-Encoding promises. */
        DAMAGED,
        /** The client was too slow or closed the connection. */
        INCOMPLETE,
        /** Other requests use all the memory there is for bodies. */
        NO_MEMORY
    }

    private final Reason reason;
    private final transient byte[] received;

    BodyRefused(Reason reason, String message) {
        this(reason, message, new byte[0]);
    }

    private BodyRefused(Reason reason, String message, byte[] received) {
        super(message, null, false, false); // what a client sends must not cost a stack trace
        this.reason = reason;
        this.received = received;
    }

    BodyRefused withReceived(byte[] bytes) {
        return new BodyRefused(reason, getMessage(), bytes);
    }

    public Reason reason() {
        return reason;
    }

    /** What was received before the refusal, if it was received as a whole; otherwise empty. */
    public byte[] received() {
        return received;
    }
}
