package org.fuelstats.timeseries.errors;

/** The metric store rejected a request, and nothing was changed. The message is written for the client. */
public final class RequestRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** {@code NOT_FOUND} concerns the object of a request, {@code UNKNOWN} an object that it refers to. */
    public enum Reason {
        INVALID,
        /** A value that doesn't fit, told in a sentence that clients know. */
        UNFIT,
        FORBIDDEN,
        POLICY_EXISTS,
        POLICY_IN_USE,
        POLICY_NOT_FOUND,
        POLICY_UNCHANGEABLE,
        POLICY_UNKNOWN,
        /** A rule is to give metrics a policy that there is not. */
        RULE_POLICY_UNKNOWN,
        RULE_EXISTS,
        RULE_MISSING,
        RULE_NOT_FOUND,
        RULE_UNCHANGEABLE,
        METRIC_NAME_TAKEN,
        METRIC_NOT_FOUND,
        METRIC_UNKNOWN,
        RESOURCE_EXISTS,
        RESOURCE_NOT_FOUND,
        RESOURCE_UNKNOWN,
        RESOURCE_TYPE_EXISTS,
        RESOURCE_TYPE_IN_USE,
        RESOURCE_TYPE_NOT_FOUND
    }

    private final Reason reason;
    private final String subject;
    private final String hint;

    /**
     * A refusal.
     *
     * @param subject the name, id or field that it is about
     * @param message what was wrong, where, and what to do
     */
    public RequestRejectedException(Reason reason, String subject, String message) {
        this(reason, subject, message, null);
    }

    /**
     * A refusal whose message is one that clients know and compare.
     *
     * @param hint what to do, or more about what was wrong; may be null
     */
    public RequestRejectedException(Reason reason, String subject, String message, String hint) {
        super(message);
        this.reason = reason;
        this.subject = subject;
        this.hint = hint;
    }

    /** Something in field {@code subject} can't be as it was sent. */
    public static RequestRejectedException invalid(String subject, String message) {
        return new RequestRejectedException(Reason.INVALID, subject, message);
    }

    /** The same with a message that clients know and compare. */
    public static RequestRejectedException invalid(String subject, String message, String hint) {
        return new RequestRejectedException(Reason.INVALID, subject, message, hint);
    }

    /** A value that can't be, in a sentence that clients know. */
    public static RequestRejectedException unfit(String subject, String message) {
        return new RequestRejectedException(Reason.UNFIT, subject, message);
    }

    public Reason reason() {
        return reason;
    }

    public String subject() {
        return subject;
    }

    /** What the message leaves out; null if it says everything. */
    public String hint() {
        return hint;
    }
}
