package org.fuelstats.demonstration;

import java.io.IOException;

/** The collector rejected a request. The message names the address, the response and the reason. */
final class SendFailure extends IOException {
    private static final long serialVersionUID = 1L;

    SendFailure(String message) {
        super(message);
    }

    SendFailure(String message, IOException cause) {
        super(message, cause);
    }
}
