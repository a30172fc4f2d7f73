package org.fuelstats.gnocchi.responses;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Map;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.http.RefusedRequest;

/** A rejected request. The description is a sentence for the client or, where Gnocchi's clients expect it, a {@link Cause}. */
public final class ApiError extends RuntimeException implements RefusedRequest {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Object description;
    private final String hint;
    private final transient MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();

    private ApiError(ErrorCode code, String message, Object description, String hint) {
        super(message, null, false, false); // what a client sends must not cost a stack trace
        this.code = code;
        this.description = description;
        this.hint = hint;
    }

    /** An error that a sentence describes. */
    public static ApiError of(ErrorCode code, String sentence) {
        return new ApiError(code, sentence, sentence, null);
    }

    /** An error with Gnocchi's word for its cause. */
    public static ApiError of(ErrorCode code, Cause cause) {
        return new ApiError(code, cause.sentence(), cause, null);
    }

    /** The body of the request can't be as it is; the path consists of names of members and indices of items. */
    public static ApiError invalidInput(String reason, Object... path) {
        return of(
                ErrorCode.INVALID,
                new Cause(
                        "Invalid input",
                        reason,
                        Arrays.stream(path).map(String::valueOf).toList()));
    }

    /** An argument of the query can't be as it is. */
    public static ApiError invalidArgument(String argument, String reason) {
        return of(ErrorCode.INVALID, new Cause("Argument value error", reason, argument));
    }

    /** A metric's policy doesn't have the method that a query asks for. */
    public static ApiError unknownAggregation(String metric, String method) {
        return of(
                ErrorCode.NOT_FOUND,
                new Cause(
                        "Aggregation method does not exist for this metric",
                        null,
                        Map.of("metric", metric, "aggregation_method", method)));
    }

    /** The same with an explanation of ours, which stands beside the description that clients compare; null adds none. */
    public ApiError withHint(String explanation) {
        if (explanation == null) {
            return this;
        }
        ApiError explained = new ApiError(code, getMessage() + ". " + explanation, description, explanation);
        explained.headers.putAll(headers);
        return explained;
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

    /** Gnocchi's sentence, without its word for the cause. */
    public String reason() {
        return description instanceof Cause cause ? cause.reason() : String.valueOf(description);
    }

    /** What the error is about, in Gnocchi's form; null if nothing. */
    public Object detail() {
        return description instanceof Cause cause ? cause.detail() : null;
    }

    /** What we add to Gnocchi's words; null if nothing. */
    public String hint() {
        return hint;
    }

    MultivaluedMap<String, Object> headers() {
        return headers;
    }
}
