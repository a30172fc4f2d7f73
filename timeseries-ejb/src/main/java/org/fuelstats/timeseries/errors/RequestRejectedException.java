package org.fuelstats.timeseries.errors;

/** The metric store rejected a request, and nothing was changed. The message is written for the client. */
public final class RequestRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** {@code NOT_FOUND} concerns the object of a request, {@code UNKNOWN} an object that it refers to. */
    public enum Reason {
        INVALID,
        FORBIDDEN,
        POLICY_EXISTS,
        POLICY_IN_USE,
        POLICY_NOT_FOUND,
        POLICY_UNCHANGEABLE,
        POLICY_UNKNOWN,
        METRIC_NAME_TAKEN,
        METRIC_NOT_FOUND,
        METRIC_UNKNOWN,
        RESOURCE_EXISTS,
        RESOURCE_NOT_FOUND,
        RESOURCE_UNKNOWN,
        RESOURCE_TYPE_NOT_FOUND
    }

    private final Reason reason;
    private final String subject;

    /**
     * A refusal.
     *
     * @param subject the name, id or field that it is about
     * @param message what was wrong, where, and what to do
     */
    public RequestRejectedException(Reason reason, String subject, String message) {
        super(message);
        this.reason = reason;
        this.subject = subject;
    }

    /** Something in field {@code subject} can't be as it was sent. */
    public static RequestRejectedException invalid(String subject, String message) {
        return new RequestRejectedException(Reason.INVALID, subject, message);
    }

    public Reason reason() {
        return reason;
    }

    public String subject() {
        return subject;
    }
}
