package org.fuelstats.persistence.database;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Set;

/** PostgreSQL did not do what it was asked. */
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
                // Without a state it is the pool that speaks: no connection to be had.
                return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
            }
            if (e.getCause() == e) {
                return false;
            }
        }
        return false;
    }

    /** Whether a request that failed so may succeed later: the database is away, or its transaction could not be completed. */
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
