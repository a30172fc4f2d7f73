package org.fuelstats.persistence.indexupkeep;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.search.util.common.SearchException;
import org.hibernate.search.util.common.SearchTimeoutException;

/** Tells why a search failed: Elasticsearch can't be asked, it refuses what it was asked, or the program is wrong. */
public final class IndexFailure {
    /** Hibernate Search tells of the status in its message only. */
    private static final Pattern STATUS = Pattern.compile("\\bResponse: (\\d{3}) '");

    private static final int NO_INDEX = 404;
    private static final int TOO_MANY = 429;
    private static final int TIMED_OUT = 408;
    private static final int MAX_DEPTH = 20;

    private IndexFailure() {}

    /** The exception to throw: {@link IndexUnavailable}, {@link SearchRejected}, or the same one, which is a defect then. */
    public static RuntimeException of(SearchException failure) {
        if (failure instanceof SearchTimeoutException) {
            return new IndexUnavailable(failure);
        }
        int status = status(failure);
        if (status >= 500 || status == NO_INDEX || status == TOO_MANY || status == TIMED_OUT) {
            return new IndexUnavailable(failure);
        }
        if (status >= 400) {
            return new SearchRejected(failure);
        }
        return status == 0 && isOfTheNetwork(failure) ? new IndexUnavailable(failure) : failure;
    }

    /** 0 if there was no response. */
    private static int status(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            Matcher status = STATUS.matcher(String.valueOf(cause.getMessage()));
            if (status.find()) {
                return Integer.parseInt(status.group(1));
            }
            cause = cause.getCause();
        }
        return 0;
    }

    private static boolean isOfTheNetwork(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (cause instanceof java.io.IOException
                    || cause instanceof java.util.concurrent.TimeoutException
                    || cause instanceof java.util.concurrent.CancellationException
                    || cause instanceof InterruptedException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
