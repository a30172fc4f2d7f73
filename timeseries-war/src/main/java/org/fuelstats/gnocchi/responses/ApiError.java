package org.fuelstats.gnocchi.responses;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.http.RefusedRequest;

/** A rejected request. The description is a sentence for the client or, where Gnocchi's clients expect it, a {@link Cause}. */
public final class ApiError extends RuntimeException implements RefusedRequest {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Object description;
    private final transient MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();

    private ApiError(ErrorCode code, String message, Object description) {
        super(message, null, false, false); // what a client sends must not cost a stack trace
        this.code = code;
        this.description = description;
    }

    /** An error that a sentence describes. */
    public static ApiError of(ErrorCode code, String sentence) {
        return new ApiError(code, sentence, sentence);
    }

    /** An error with Gnocchi's word for its cause. */
    public static ApiError of(ErrorCode code, Cause cause) {
        return new ApiError(code, cause.cause() + ": " + cause.reason(), cause);
    }

    /** The body of the request can't be as it is. */
    public static ApiError invalidInput(String reason, Object... path) {
        return of(ErrorCode.INVALID, new Cause("Invalid input", reason, List.of(path)));
    }

    /** An argument of the query can't be as it is. */
    public static ApiError invalidArgument(String argument, String reason) {
        return of(ErrorCode.INVALID, new Cause("Argument value error", reason, argument));
    }

    /** Adds a header to the answer. */
    public ApiError with(String header, Object value) {
        headers.add(header, value);
        return this;
    }

    @Override
    public ErrorCode code() {
        return code;
    }

    Object description() {
        return description;
    }

    MultivaluedMap<String, Object> headers() {
        return headers;
    }
}
