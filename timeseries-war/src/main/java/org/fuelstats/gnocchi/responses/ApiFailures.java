package org.fuelstats.gnocchi.responses;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.UUID;
import org.fuelstats.http.BodyRefused;
import org.fuelstats.outages.LogThrottle;
import org.fuelstats.persistence.database.DatabaseFailure;
import org.fuelstats.timeseries.archive.InvalidArchiveException;
import org.fuelstats.timeseries.errors.RequestRejectedException;

/** Turns whatever went wrong into the metric store's error body. An unforeseen error shows an id to look for in the log, no more. */
@Provider
public class ApiFailures implements ExceptionMapper<Throwable> {
    private static final int RETRY_SECONDS = 10;
    private static final LogThrottle AWAY = new LogThrottle(Duration.ofSeconds(30));

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof ApiError error) {
            Response.ResponseBuilder answer = answer(error.status(), error.description());
            error.headers().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
            return (error.status() == 503 ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS) : answer).build();
        }
        if (failure instanceof BodyRefused refused) {
            return toResponse(ApiError.of(status(refused.reason()), refused.getMessage()));
        }
        if (failure instanceof RequestRejectedException refusal) {
            return toResponse(Refusals.answer(refusal));
        }
        if (failure instanceof InvalidArchiveException refusal) {
            return toResponse(ApiError.of(400, new Cause("Invalid input", refusal.getMessage(), "definition")));
        }
        if (failure instanceof WebApplicationException refusal) {
            return refused(refusal);
        }
        if (Outage.isBehind(failure)) {
            AWAY.log(more -> AnswersLog.LOG.databaseAway(DatabaseFailure.rootReason(failure), more));
            return answer(503, "The database is not answering. Nothing is wrong with the request: try again.")
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        return unforeseen(failure);
    }

    private static int status(BodyRefused.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> 413;
            case UNSUPPORTED_ENCODING -> 415;
            case DAMAGED -> 400;
            case INCOMPLETE -> 408;
            case NO_MEMORY -> 503;
        };
    }

    private Response refused(WebApplicationException refusal) {
        Response response = refusal.getResponse();
        int status = response.getStatus();
        if (response.hasEntity() || status < 400) {
            return response; // the answer to OPTIONS comes this way too
        }
        if (status >= 500) {
            return unforeseen(refusal);
        }
        Response.ResponseBuilder answer = answer(status, message(status));
        Object allowed = response.getHeaders().getFirst(HttpHeaders.ALLOW);
        return (allowed == null ? answer : answer.header(HttpHeaders.ALLOW, allowed)).build();
    }

    private String message(int status) {
        return switch (status) {
            case 404 -> "There is nothing at " + uri.getRequestUri().getRawPath() + ".";
            case 405 -> "This address doesn't take this method: use one of those in the header Allow.";
            case 406 -> "The answer is application/json, which the request's Accept header excludes.";
            case 415 -> "The body must be application/json, and its Content-Type must say so.";
            default -> "The request can't be understood: check its address, arguments and headers.";
        };
    }

    private Response unforeseen(Throwable failure) {
        String id = UUID.randomUUID().toString();
        AnswersLog.LOG.unforeseen(id, uri.getPath(), failure);
        return answer(500, "An unforeseen error. The server's log tells more under the id " + id + ".")
                .build();
    }

    private Response.ResponseBuilder answer(int status, Object description) {
        return ErrorForm.accepted(headers).answer(status, description);
    }
}
