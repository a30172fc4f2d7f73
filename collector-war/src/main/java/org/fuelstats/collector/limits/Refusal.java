package org.fuelstats.collector.limits;

/** A request that is answered by an error. The message is for the sender: what was wrong, where, and what to do. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a request is refused, which decides about status and quarantine. */
    public enum Kind {
        /** What it says can't be accepted. */
        CONTENT(400),
        /** It is larger than allowed. */
        SIZE(413),
        /** Its sender was too slow, or went away. */
        SLOW(408),
        /** It could be accepted, later. */
        LATER(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final transient byte[] received;

    public Refusal(Kind kind, String message) {
        this(kind, message, new byte[0]);
    }

    /** A refusal of bytes which never became a body, so that they can be kept. */
    Refusal(Kind kind, String message, byte[] received) {
        super(message, null, false, false); // what a client sends must not cost a stack trace
        this.kind = kind;
        this.received = received;
    }

    /** The same refusal, of these bytes. */
    Refusal of(byte[] bytes) {
        return new Refusal(kind, getMessage(), bytes);
    }

    /** The bytes that were refused before they were a body; empty if there are none. */
    public byte[] received() {
        return received;
    }

    public Kind kind() {
        return kind;
    }
}
