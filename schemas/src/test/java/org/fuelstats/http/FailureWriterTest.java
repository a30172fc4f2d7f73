package org.fuelstats.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.fuelstats.outages.IndexOutage;
import org.junit.jupiter.api.Test;

class FailureWriterTest {
    @Test
    void whatTheRequestCausedIsRefused() {
        assertEquals(FailureKind.REFUSED, kind(new BodyRefused(ErrorCode.TOO_LARGE, "The body is too large.")));
    }

    @Test
    void anOutageOfTheDatabaseIsToldFromDefects() {
        assertEquals(FailureKind.DATABASE_UNAVAILABLE, kind(new IllegalStateException(new SQLException("gone"))));
        assertEquals(FailureKind.INTERNAL, kind(new IllegalStateException("a defect")));
    }

    @Test
    void anOutageOfTheIndexIsNotOneOfTheDatabase() {
        assertEquals(FailureKind.INDEX_UNAVAILABLE, kind(new NoIndex(new SQLException("never asked"))));
    }

    private static FailureKind kind(Throwable failure) {
        return FailureKind.of(failure, e -> e.getCause() instanceof SQLException);
    }

    private static final class NoIndex extends RuntimeException implements IndexOutage {
        private static final long serialVersionUID = 1L;

        NoIndex(Throwable cause) {
            super(cause);
        }
    }
}
