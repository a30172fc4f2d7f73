package org.fuelstats.demonstration;

import java.io.IOException;

/** The collector rejected a request. The message names the address, the response and the reason. */
final class CollectorRefusal extends IOException {
    private static final long serialVersionUID = 1L;

    CollectorRefusal(String message) {
        super(message);
    }

    CollectorRefusal(String message, IOException cause) {
        super(message, cause);
    }
}
