package org.fuelstats.gnocchi.promql;

import org.fuelstats.http.ErrorCode;
import org.fuelstats.http.RefusedRequest;

/** A query that can't be answered, in the words of Prometheus. */
public final class PromqlError extends RuntimeException implements RefusedRequest {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** The kinds of errors of Prometheus' API. */
    public enum Kind {
        BAD_DATA("bad_data", ErrorCode.INVALID),
        EXECUTION("execution", ErrorCode.UNPROCESSABLE),
        TIMEOUT("timeout", ErrorCode.UNAVAILABLE);

        private final String label;
        private final ErrorCode code;

        Kind(String label, ErrorCode code) {
            this.label = label;
            this.code = code;
        }
    }

    private PromqlError(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    /** A request that makes no sense. */
    public static PromqlError badData(String message) {
        return new PromqlError(Kind.BAD_DATA, message);
    }

    /** A query that can't be computed from the samples that there are. */
    public static PromqlError execution(String message) {
        return new PromqlError(Kind.EXECUTION, message);
    }

    /** A query that takes too long. */
    public static PromqlError timeout() {
        return new PromqlError(Kind.TIMEOUT, "query timed out in expression evaluation");
    }

    /** As the API names it. */
    public String label() {
        return kind.label;
    }

    @Override
    public ErrorCode code() {
        return kind.code;
    }
}
