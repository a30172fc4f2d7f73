package org.fuelstats.listeners;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.Locale;

/** The form of an API's errors, for those responses that the server gives in place of the application. */
enum BareErrorForm {
    /** The collector's and analytics'. */
    FUELSTATS {
        @Override
        String body(int status, String message) {
            return "{\"status\":\"error\",\"message\":\"" + message + "\"}";
        }
    },
    /** The metric store's. */
    GNOCCHI {
        @Override
        String body(int status, String message) {
            return "{\"code\":" + status + ",\"title\":\"" + StatusCodes.getReason(status) + "\",\"description\":\""
                    + message + "\"}";
        }
    };

    static final String BUSY =
            "The server is busy, starting or stopping. Nothing is wrong with the request: retry it later.";
    private static final String RETRY_SECONDS = "10";
    private static final String METRICS_LISTENER = "metrics";

    /** The form with this name in the server's configuration. */
    static BareErrorForm named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The form of the API that a listener of this name serves. */
    static BareErrorForm of(String listener) {
        return listener.equals(METRICS_LISTENER) ? GNOCCHI : FUELSTATS;
    }

    /** The body of an error; the message must not need escaping in JSON. */
    abstract String body(int status, String message);

    /** Ends the exchange with this error. */
    void send(HttpServerExchange exchange, int status, String message) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json;charset=UTF-8");
        if (status == StatusCodes.SERVICE_UNAVAILABLE) {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, RETRY_SECONDS);
        }
        exchange.getResponseSender().send(body(status, message));
    }

    /** Gives the exchange's response this form, should the server end it without a body. */
    void completeBareErrors(HttpServerExchange exchange) {
        exchange.addDefaultResponseListener(ended -> {
            int status = ended.getStatusCode();
            if (status < StatusCodes.BAD_REQUEST || ended.isResponseStarted()) {
                return false;
            }
            send(ended, status, message(status));
            return true;
        });
    }

    private static String message(int status) {
        return switch (status) {
            case StatusCodes.SERVICE_UNAVAILABLE -> BUSY;
            case StatusCodes.NOT_FOUND -> "No such address. The API's reference lists all addresses.";
            case StatusCodes.METHOD_NOT_ALLOWED -> "This address does not support this method.";
            case StatusCodes.REQUEST_ENTITY_TOO_LARGE -> "The body is too large. Split the request.";
            case StatusCodes.INTERNAL_SERVER_ERROR -> "Internal error; the server's log has the cause.";
            default -> "The server refused the request: " + StatusCodes.getReason(status) + ".";
        };
    }
}
