package org.fuelstats.persistence.database;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Set;

/** A database operation that failed, and whether the database is unavailable. Requests get 503 in this case. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Connection, transaction rollback (deadlock), resources (disk, connections), operator's intervention, system. */
    private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "55", "57", "58");

    public DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether the failure, wherever in this chain of causes it is, will pass without a change to the request or the code. */
    public static boolean isPassing(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof SQLException) {
                String state = ((SQLException) e).getSQLState();
                // Without a state the exception is from the pool: no connection is available.
                return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
            }
            if (e.getCause() == e) {
                return false;
            }
        }
        return false;
    }

    /** Whether a request with this failure may succeed later: the database is unavailable, or its transaction could not be completed. */
    public static boolean isOutage(Throwable failure) {
        return isPassing(failure) || isTransactionFailure(failure);
    }

    private static boolean isTransactionFailure(Throwable failure) {
        for (Throwable e = failure; e != null && e != e.getCause(); e = e.getCause()) {
            if (e instanceof RollbackException
                    || e instanceof SystemException
                    || e instanceof HeuristicMixedException
                    || e instanceof HeuristicRollbackException) {
                return true;
            }
        }
        return false;
    }
}
