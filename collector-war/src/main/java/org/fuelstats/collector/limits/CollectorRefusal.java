package org.fuelstats.collector.limits;

import org.fuelstats.http.BodyRefused;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.http.RefusedRequest;

/**
 * A rejected request. The message is for the sender: what is wrong, where, and what to do. With the code {@link ErrorCode#INVALID} the
 * content is quarantined.
 */
public final class CollectorRefusal extends RuntimeException implements RefusedRequest {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    private CollectorRefusal(ErrorCode code, String message) {
        super(message, null, false, false); // what a client sends must not cost a stack trace
        this.code = code;
    }

    /** The refusal of content that can't be accepted. */
    public static CollectorRefusal invalid(String message) {
        return new CollectorRefusal(ErrorCode.INVALID, message);
    }

    /** The refusal of a body that could not be read. */
    public static CollectorRefusal of(BodyRefused refused) {
        boolean unsupported = refused.code() == ErrorCode.UNSUPPORTED_TYPE; // this API has always answered 400
        return new CollectorRefusal(unsupported ? ErrorCode.INVALID : refused.code(), refused.getMessage());
    }

    /** The same refusal with a hint for the sender. */
    public CollectorRefusal withHint(String hint) {
        return new CollectorRefusal(code, getMessage() + " " + hint);
    }

    public boolean isInvalid() {
        return code == ErrorCode.INVALID;
    }

    @Override
    public ErrorCode code() {
        return code;
    }
}
