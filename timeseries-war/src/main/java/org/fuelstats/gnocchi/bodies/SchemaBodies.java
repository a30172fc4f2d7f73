package org.fuelstats.gnocchi.bodies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.responses.Cause;
import org.fuelstats.http.Body;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.schemas.Contract;
import org.fuelstats.schemas.Message;
import org.fuelstats.schemas.Schemas;
import org.fuelstats.schemas.Violation;
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

    /** The same of a body that was read. */
    static JSONObject parsed(byte[] bytes, int length, Message message) {
        Object value;
        try {
            value = StrictJson.readSingle(bytes, length, LIMITS, Set.of()).value();
        } catch (MalformedJson e) {
            throw ApiError.of(ErrorCode.INVALID, new Cause("Unable to decode body", e.getMessage(), null));
        }
        check(value, Schemas.of(message), "#");
        return (JSONObject) value;
    }

    /**
     * Checks a part of a body.
     *
     * @param pointer its position in the body, as a JSON pointer fragment
     */
    public static void check(Object value, Contract contract, String pointer) {
        contract.violationIn(value, pointer).ifPresent(violation -> {
            throw refused(violation);
        });
    }

    private static ApiError refused(Violation violation) {
        // A member's name may hold anything, and the reason may quote it.
        String reason = violation
                .reason()
                .replaceAll("\\p{Cntrl}", "?")
                .replace("JSONObject", "object")
                .replace("JSONArray", "array");
        return JsonPlace.ofPointer(violation.pointer()).refused(reason);
    }
}
