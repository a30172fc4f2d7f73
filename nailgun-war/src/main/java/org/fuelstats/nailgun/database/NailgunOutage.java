package org.fuelstats.nailgun.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/** Tells failures that pass when Nailgun's database is back from those that don't. */
public final class NailgunOutage {
    private static final int MAX_DEPTH = 20;

    private NailgunOutage() {}

    /** Whether the failure's cause is that the database can't be reached or is just going or coming. */
    public static boolean isCauseOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLException sql && passes(sql.getSQLState())
                    // the pool has no connection and can't make one
                    || cause.getClass().getName().equals("jakarta.resource.ResourceException")) {
                return true;
            }
        }
        return false;
    }

    /** Class 08: connection; 53: resources; 57P: ended by an operator, starting or stopping. */
    private static boolean passes(String state) {
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }
}
