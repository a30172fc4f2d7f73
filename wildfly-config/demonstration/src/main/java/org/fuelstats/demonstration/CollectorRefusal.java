package org.fuelstats.demonstration;

import java.io.IOException;

/** The collector did not take what was sent. Says where it was sent, what the answer was, and why. */
final class CollectorRefusal extends IOException {
    private static final long serialVersionUID = 1L;

    CollectorRefusal(String message) {
        super(message);
    }

    CollectorRefusal(String message, IOException cause) {
        super(message, cause);
    }
}
