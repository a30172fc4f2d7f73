package org.fuelstats.outages;

/** The innermost cause of a failure in one line for the log. Outer causes quote statements with their values, which don't belong there. */
public final class RootCause {
    private static final int MAX_DEPTH = 20;

    private RootCause() {}

    /** Its class and message, for example {@code ConnectException: Connection refused}. */
    public static String of(Throwable failure) {
        Throwable innermost = failure;
        for (int depth = 0; innermost.getCause() != null && depth < MAX_DEPTH; depth++) {
            innermost = innermost.getCause();
        }
        return LogText.of(innermost.getClass().getSimpleName() + ": " + innermost.getMessage());
    }
}
