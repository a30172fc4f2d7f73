package org.fuelstats.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.function.Predicate;
import org.fuelstats.outages.LogText;
import org.fuelstats.outages.LogThrottle;
import org.fuelstats.outages.RootCause;

/** Responds to failed requests. Each API has a subclass that writes its own form of error body. */
public abstract class FailureWriter {
    private static final String DATABASE_UNAVAILABLE =
            "The database is unavailable. Nothing is wrong with the request: retry it later.";

    private static final LogThrottle DATABASE_THROTTLE = new LogThrottle(Duration.ofSeconds(30));
    private static final LogThrottle INDEX_THROTTLE = new LogThrottle(Duration.ofSeconds(30));

    private final Predicate<Throwable> isDatabaseOutage;
    private final int retrySeconds;

    /**
     * A writer.
     *
     * @param isDatabaseOutage whether a failure will pass when the database is back
     * @param retrySeconds when to retry a request that can't be served now
     */
    protected FailureWriter(Predicate<Throwable> isDatabaseOutage, int retrySeconds) {
        this.isDatabaseOutage = isDatabaseOutage;
        this.retrySeconds = retrySeconds;
    }

    /** The answer to a request that failed. Outages and defects are logged here. */
    public final Response answer(Throwable failure, String path) {
        if (failure instanceof WebApplicationException e && isComplete(e.getResponse())) {
            return e.getResponse();
        }
        return switch (FailureKind.of(failure, isDatabaseOutage)) {
            case REFUSED ->
                failure instanceof RefusedRequest refused
                        ? refused(refused).build()
                        : refused((WebApplicationException) failure, path);
            case DATABASE_UNAVAILABLE -> {
                DATABASE_THROTTLE.log(suppressed ->
                        HttpMessages.LOG.databaseUnavailable(LogText.of(path), RootCause.of(failure), suppressed));
                yield later(error(503, DATABASE_UNAVAILABLE)).build();
            }
            case INDEX_UNAVAILABLE -> {
                INDEX_THROTTLE.log(suppressed ->
                        HttpMessages.LOG.indexUnavailable(LogText.of(path), RootCause.of(failure), suppressed));
                yield later(error(503, failure.getMessage())).build();
            }
            case INTERNAL ->
                error(500, Incident.logged(path, failure).sentence()).build();
        };
    }

    /** An error in the API's own form. */
    protected abstract Response.ResponseBuilder error(int status, String message);

    /** The API's sentence for what the server itself refuses: unknown addresses, methods and types. */
    protected abstract String message(int status, WebApplicationException refused, String path);

    /** The answer to a refusal of our own. */
    protected Response.ResponseBuilder refused(RefusedRequest refused) {
        return withRetry(refused.code(), error(refused.code().status(), refused.getMessage()));
    }

    /** Says when to retry, if the code is one that passes. */
    protected final Response.ResponseBuilder withRetry(ErrorCode code, Response.ResponseBuilder answer) {
        return code == ErrorCode.UNAVAILABLE ? later(answer) : answer;
    }

    private Response refused(WebApplicationException refused, String path) {
        Response plain = refused.getResponse();
        Response.ResponseBuilder answer = error(plain.getStatus(), message(plain.getStatus(), refused, path));
        Object allowed = plain.getHeaders().getFirst(HttpHeaders.ALLOW);
        return (allowed == null ? answer : answer.header(HttpHeaders.ALLOW, allowed)).build();
    }

    private Response.ResponseBuilder later(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.RETRY_AFTER, retrySeconds);
    }

    private static boolean isComplete(Response response) {
        return response.hasEntity() || response.getStatus() < 400; // the answer to OPTIONS comes this way too
    }
}
