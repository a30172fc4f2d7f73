package org.fuelstats.nailgun.access;

import org.fuelstats.http.ErrorCode;
import org.fuelstats.http.RefusedRequest;

/** A rejected request. The message is for its sender: what is wrong, where, and what to do. */
public final class NailgunRefusal extends RuntimeException implements RefusedRequest {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    private NailgunRefusal(ErrorCode code, String message) {
        super(message, null, false, false); // what a client sends must not cost a stack trace
        this.code = code;
    }

    public static NailgunRefusal invalid(String message) {
        return new NailgunRefusal(ErrorCode.INVALID, message);
    }

    public static NailgunRefusal notFound(String message) {
        return new NailgunRefusal(ErrorCode.NOT_FOUND, message);
    }

    public static NailgunRefusal conflict(String message) {
        return new NailgunRefusal(ErrorCode.CONFLICT, message);
    }

    static NailgunRefusal of(ErrorCode code, String message) {
        return new NailgunRefusal(code, message);
    }

    @Override
    public ErrorCode code() {
        return code;
    }
}
