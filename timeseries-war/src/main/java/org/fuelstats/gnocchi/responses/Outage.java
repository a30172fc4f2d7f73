package org.fuelstats.gnocchi.responses;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import org.fuelstats.persistence.database.DatabaseFailure;

/** Tells failures that pass when the database is back, or when the transaction is tried again, from defects. */
final class Outage {
    private Outage() {}

    static boolean isBehind(Throwable failure) {
        return DatabaseFailure.isPassing(failure) || isTransactionFailure(failure);
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
