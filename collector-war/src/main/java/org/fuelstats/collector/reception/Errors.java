package org.fuelstats.collector.reception;

import static org.fuelstats.collector.telemetry.CollectorLog.LOG;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.fuelstats.collector.limits.Refusal;
import org.fuelstats.outages.LogThrottle;
import org.fuelstats.persistence.database.DatabaseFailure;

/** Turns what went wrong into the API's error body. */
final class Errors {
    private static final String RETRY_AFTER_SECONDS = "30";
    private static final LogThrottle DATABASE_AWAY = new LogThrottle(Duration.ofSeconds(30));

    private Errors() {}

    static Response refusal(Refusal refusal) {
        Response.ResponseBuilder answer = error(refusal.kind().status(), refusal.getMessage());
        switch (refusal.kind()) {
            case CONTENT -> {}
            case SIZE, SLOW -> answer.header("Connection", "close"); // the rest of the body isn't worth reading
            case LATER -> answer.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        return answer.build();
    }

    /** For everything that is neither a refusal nor the server's own word: the database's failures and our own defects. */
    static Response unexpected(Throwable failure) {
        if (DatabaseFailure.isPassing(failure) || isTransactionFailure(failure)) {
            DATABASE_AWAY.log(suppressed -> LOG.databaseAway(DatabaseFailure.rootReason(failure), suppressed));
            return refusal(new Refusal(
                    Refusal.Kind.LATER, "The collector can't store anything at the moment: send this again later."));
        }
        String identifier = UUID.randomUUID().toString();
        LOG.unexpected(identifier, failure);
        return error(500, "Unexpected error; the server's log has more under " + identifier + ".")
                .build();
    }

    static Response.ResponseBuilder error(int status, String message) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(Json.error(message));
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
