package org.fuelstats.collector.limits;

import org.fuelstats.http.BodyRefused;

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

    public Refusal(Kind kind, String message) {
        super(message, null, false, false); // what a client sends must not cost a stack trace
        this.kind = kind;
    }

    /** The refusal of a body that could not be read. */
    public static Refusal of(BodyRefused refused) {
        Kind kind =
                switch (refused.reason()) {
                    case TOO_LARGE -> Kind.SIZE;
                    case UNSUPPORTED_ENCODING, DAMAGED -> Kind.CONTENT;
                    case INCOMPLETE -> Kind.SLOW;
                    case NO_MEMORY -> Kind.LATER;
                };
        return new Refusal(kind, refused.getMessage());
    }

    public Kind kind() {
        return kind;
    }
}
