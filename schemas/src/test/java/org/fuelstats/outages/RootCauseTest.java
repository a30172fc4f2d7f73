package org.fuelstats.outages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class RootCauseTest {
    @Test
    void theInnermostCauseIsNamed() {
        Throwable failure = new IllegalStateException("outer", new ConnectException("Connection refused"));

        assertEquals("ConnectException: Connection refused", RootCause.of(failure));
    }
}
