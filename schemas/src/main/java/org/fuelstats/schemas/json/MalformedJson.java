package org.fuelstats.schemas.json;

/** Text that is not acceptable JSON. The message is a sentence for its sender: what is wrong, where, and what to do. */
public class MalformedJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedJson(String message) {
        super(message, null, false, false); // what a client sends must not cost a stack trace
    }
}
