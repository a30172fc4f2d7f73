package org.fuelstats.persistence.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class IndexFailuresTest {
    @Test
    void theInnermostCauseIsTheReason() {
        Throwable failure = new IllegalStateException("outer", new ConnectException("Connection refused"));

        assertEquals("ConnectException: Connection refused", IndexFailures.reason(failure));
    }
}
