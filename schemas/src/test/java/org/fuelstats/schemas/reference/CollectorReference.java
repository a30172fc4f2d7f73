package org.fuelstats.schemas.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.fuelstats.schemas.Message;
import org.fuelstats.schemas.Schemas;
import org.json.JSONObject;

/** Writes the reference of the collector's API from its schemas and from examples. */
final class CollectorReference {
    private static final String INTRODUCTION = """
            # The collector's API

            *Generated from the schemas in `schemas/`; `mvn -pl schemas test -Dfuelstats.docs.update=true` regenerates it.*

            Installations send their statistics here, over HTTPS, without a login. Every address ends with a slash (without it
            the response is a redirect, 308). A body is JSON in UTF-8 with the header `Content-Type: application/json`; with
            any other type it is ignored. It may be compressed: `Content-Encoding: gzip`.

            What a successful response reports as stored is committed to the database; repeating a request is always safe.
            All error responses have the same [form](#errors).

            | Status | Meaning | What a sender should do |
            |---|---|---|
            | 200, 201 | accepted; the response has the result of each item | mark items as sent that are not `failed` or `skipped` |
            | 400 | the request is malformed or violates its schema; nothing is stored | do not repeat it unchanged |
            | 404, 405 | unknown address or unsupported method | correct the address or method |
            | 408 | the body was not received in time | retry |
            | 413 | the body is too large | split the request |
            | 503 | nothing can be stored at the moment | retry after the seconds in `Retry-After` |
            | 500 | a defect of the collector | report the error id of the message, retry later |

            Limits, all configurable: a body of 16 MiB as received and of 64 MiB decompressed, 64 levels of nesting, 10,000
            records, and in one record 2,000,000 values; strings of 262,144 characters, names of 256 and numbers of 64. Also
            rejected: duplicate names in one object, NUL characters, unpaired surrogates, integers beyond 64 bits, numbers
            beyond a double's range, and text after the JSON value.

            With `?partial=true` an action log, a workload item or a run of health checks that violates the schema, or exceeds
            a limit of a record (nesting, values, strings, names, numbers), does not make the request fail: its status is
            `failed` with a `message`, and the others are stored. A failure report is always treated so. Rejected content is
            quarantined for the operator, who can replay it.
            """;

    private final StringBuilder text = new StringBuilder(INTRODUCTION);

    static String text() {
        CollectorReference reference = new CollectorReference();
        reference.endpoint("Ping", "GET /api/v1/ping/", Message.PING_ANSWER);
        reference.endpoint(
                "Action logs", "POST /api/v1/action_logs/", Message.ACTION_LOGS_REQUEST, Message.ACTION_LOGS_ANSWER);
        reference.endpoint(
                "Installation structure",
                "POST /api/v1/installation_structure/",
                Message.INSTALLATION_STRUCTURE_REQUEST,
                Message.INSTALLATION_STRUCTURE_ANSWER);
        reference.endpoint(
                "OpenStack workload",
                "POST /api/v1/oswl_stats/",
                Message.OSWL_STATS_REQUEST,
                Message.OSWL_STATS_ANSWER);
        reference.endpoint(
                "Health checks", "POST /api/v1/ostf_stats/", Message.OSTF_STATS_REQUEST, Message.OSTF_STATS_ANSWER);
        reference.endpoint(
                "Failure reports",
                "POST /api/v1/failure_reports/",
                Message.FAILURE_REPORT_REQUEST,
                Message.FAILURE_REPORT_ANSWER);
        reference.endpoint("Errors", "every address", Message.ERROR_ANSWER);
        return reference.text.toString();
    }

    private void endpoint(String title, String address, Message... messages) {
        text.append("\n## ").append(title).append("\n\n`").append(address).append("`\n");
        for (Message message : messages) {
            JSONObject schema = Schemas.source(message);
            text.append("\n### ").append(schema.getString("title")).append("\n\n");
            text.append(schema.getString("description")).append("\n\n");
            new MemberTable(text).write(schema);
            text.append("\n```json\n").append(example(message)).append("```\n");
        }
    }

    private static String example(Message message) {
        String file = "/org/fuelstats/schemas/examples/" + message.schema() + ".json";
        try (InputStream example = CollectorReference.class.getResourceAsStream(file)) {
            if (example == null) {
                throw new IllegalStateException("no example " + file);
            }
            return new String(example.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
