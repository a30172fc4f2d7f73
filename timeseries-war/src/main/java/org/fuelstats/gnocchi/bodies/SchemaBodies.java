package org.fuelstats.gnocchi.bodies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.responses.Cause;
import org.fuelstats.http.Body;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.schemas.Contract;
import org.fuelstats.schemas.Message;
import org.fuelstats.schemas.Schemas;
import org.fuelstats.schemas.json.MalformedJson;
import org.fuelstats.schemas.json.ReadLimits;
import org.fuelstats.schemas.json.StrictJson;
import org.json.JSONObject;

/** Reads bodies that are one JSON object, and validates them against their message's schema. */
@ApplicationScoped
public class SchemaBodies {
    private static final ReadLimits LIMITS = new ReadLimits(32, 65_536, 256, 64, 100_000, 1);

    private final RequestBodies reader;

    /** For the container's proxy. */
    protected SchemaBodies() {
        this(null);
    }

    @Inject
    public SchemaBodies(RequestBodies reader) {
        this.reader = reader;
    }

    /**
     * Reads the request's body.
     *
     * @throws ApiError that names the bad item if the body is no JSON or isn't what the message has to be
     */
    public JSONObject read(HttpServletRequest request, Message message) {
        Body body = reader.read(request);
        return parsed(body.bytes(), body.length(), message);
    }

    /**
     * Reads the request's body as it is.
     *
     * @throws ApiError if the body is no JSON
     */
    public Object value(HttpServletRequest request) {
        return value(reader.read(request));
    }

    /** The same of a body that may be missing. */
    public Optional<Object> optional(HttpServletRequest request) {
        Body body = reader.readOptional(request);
        return body.length() == 0 ? Optional.empty() : Optional.of(value(body));
    }

    /** The same of a body with another Content-Type. */
    public Object value(HttpServletRequest request, String mediaType) {
        return value(reader.read(request, mediaType));
    }

    private static Object value(Body body) {
        return value(body.bytes(), body.length());
    }

    private static Object value(byte[] bytes, int length) {
        if (length == 0) {
            throw undecodable("Expected object or value").withHint("The body is empty: send one JSON value.");
        }
        try {
            return StrictJson.readSingle(bytes, length, LIMITS, Set.of()).value();
        } catch (MalformedJson e) {
            throw undecodable(e.getMessage());
        }
    }

    private static ApiError undecodable(String reason) {
        return ApiError.of(ErrorCode.INVALID, new Cause("Unable to decode body", reason, List.of()));
    }

    /** The same of a body that was read. */
    static JSONObject parsed(byte[] bytes, int length, Message message) {
        return checked(value(bytes, length), message);
    }

    /** The object that a body must be by its message's schema. */
    public static JSONObject checked(Object value, Message message) {
        check(value, Schemas.of(message), "#");
        return (JSONObject) value;
    }

    /**
     * Checks a part of a body.
     *
     * @param pointer its position in the body, as a JSON pointer fragment
     */
    public static void check(Object value, Contract contract, String pointer) {
        contract.violationInPresent(value, pointer).ifPresent(violation -> {
            throw SchemaReason.refusal(violation);
        });
    }
}
