package org.fuelstats.listeners;

import java.io.IOException;

/** A body whose framing is wrong. The message is a sentence for the client. */
final class MalformedBody extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedBody(String what) {
        super("The chunked body is malformed: " + what + ".");
    }

    /** What a client sends must not cost a stack trace. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
