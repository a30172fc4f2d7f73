package org.fuelstats.analytics.errors;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.http.RefusedRequest;

/** A request that the analytics API refuses, with a sentence for the client: what is wrong and what to do. */
public final class RequestRefused extends RuntimeException implements RefusedRequest {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final boolean plainText;
    private final transient Map<String, String> headers = new HashMap<>();

    private RequestRefused(ErrorCode code, String message, boolean plainText) {
        super(message, null, false, false); // what a client sends must not cost a stack trace
        this.code = code;
        this.plainText = plainText;
    }

    /** A refusal with the API's error body. */
    public static RequestRefused of(ErrorCode code, String message) {
        return new RequestRefused(code, message, false);
    }

    /** A refusal whose body is the sentence alone, as the addresses of the original service answer. */
    public static RequestRefused plainText(ErrorCode code, String message) {
        return new RequestRefused(code, message, true);
    }

    /** The same with a {@code Retry-After}. */
    public RequestRefused retryAfter(Duration wait) {
        return header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
    }

    /** The same with a response header. */
    public RequestRefused header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    @Override
    public ErrorCode code() {
        return code;
    }

    Response.ResponseBuilder answer() {
        Response.ResponseBuilder answer = plainText
                ? Response.status(code.status()).type(MediaType.TEXT_PLAIN_TYPE).entity(getMessage())
                : ErrorBody.answer(code.status(), getMessage());
        headers.forEach(answer::header);
        return answer;
    }
}
