package org.fuelstats.analytics.jobs;

import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fuelstats.http.BodyReader;
import org.fuelstats.http.BodyRefused;
import org.fuelstats.http.ErrorCode;
import org.fuelstats.schemas.Contract;
import org.fuelstats.schemas.Message;
import org.fuelstats.schemas.Schemas;
import org.fuelstats.schemas.json.MalformedJson;
import org.fuelstats.schemas.json.ReadLimits;
import org.fuelstats.schemas.json.StrictJson;
import org.fuelstats.settings.ByteSize;
import org.json.JSONArray;
import org.json.JSONObject;

/** Reads a job request from a request body. */
final class JobRequestReader {
    private static final Contract CONTRACT = Schemas.of(Message.JOB_REQUEST);
    private static final ReadLimits LIMITS = new ReadLimits(8, 1_000, 100, 64, 5_000, 1);
    private static final ByteSize LIMIT = ByteSize.of("64 KiB");

    private JobRequestReader() {}

    /**
     * The order.
     *
     * @param encoding the header Content-Encoding; null if there is none
     * @throws InvalidJobRequest if the body is too large, no JSON, or isn't what the message has to be
     */
    static JobRequest read(InputStream in, String encoding) {
        JSONObject body = parsed(bytes(in, encoding));
        Map<String, Object> filters = new TreeMap<>();
        JSONObject given = body.optJSONObject("filters", new JSONObject());
        for (String name : given.keySet()) {
            Object value = given.get(name);
            if (value instanceof JSONArray list) {
                filters.put(name, list.toList());
            } else if (value != JSONObject.NULL) {
                filters.put(name, value);
            }
        }
        return new JobRequest(
                body.getString("report"),
                filters,
                body.optString("format", JobRequest.USUAL_FORMAT),
                body.isNull("table") ? null : body.getString("table"));
    }

    private static byte[] bytes(InputStream in, String encoding) {
        try {
            return BodyReader.readSmall(in, encoding, LIMIT);
        } catch (BodyRefused e) {
            throw e.code() == ErrorCode.TOO_LARGE
                    ? InvalidJobRequest.tooLarge(LIMIT)
                    : InvalidJobRequest.body(e.getMessage());
        }
    }

    private static JSONObject parsed(byte[] bytes) {
        Object value;
        try {
            value = StrictJson.readSingle(bytes, bytes.length, LIMITS, Set.of()).value();
        } catch (MalformedJson e) {
            throw InvalidJobRequest.body(e.getMessage());
        }
        CONTRACT.violationIn(value).ifPresent(violation -> {
            throw InvalidJobRequest.body("Invalid job request at " + violation + ".");
        });
        return (JSONObject) value;
    }
}
