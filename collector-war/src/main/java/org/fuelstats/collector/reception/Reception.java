package org.fuelstats.collector.reception;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.fuelstats.collector.limits.CollectorRefusal;
import org.fuelstats.collector.quarantine.Quarantine;
import org.fuelstats.collector.reception.StatisticsHandler.HandlerResult;
import org.fuelstats.collector.telemetry.CollectorMetrics;
import org.fuelstats.http.Body;
import org.fuelstats.http.BodyReader;
import org.fuelstats.http.BodyRefused;
import org.fuelstats.http.BodyType;
import org.fuelstats.http.FailureWriter;
import org.fuelstats.persistence.quarantine.RefusedContent;
import org.fuelstats.schemas.Message;

/** Processes every POST: reads the body, calls the handler, writes the response, and quarantines rejected content. */
@ApplicationScoped
public class Reception {
    private static final byte[] NO_BODY = "null".getBytes(UTF_8);

    private final FailureWriter failures = new CollectorFailureWriter();

    @Inject
    BodyReader bodies;

    @Inject
    Quarantine quarantine;

    @Inject
    AnswerCheck check;

    @Inject
    CollectorMetrics metrics;

    /** Responds to a request; any failure becomes the API's error body. */
    public Response receive(HttpServletRequest request, StatisticsHandler handler) {
        long started = System.nanoTime();
        Counted counted = answered(request, handler, started);
        metrics.request(handler.endpoint(), counted.answer().getStatus(), counted.bytes());
        return counted.answer();
    }

    /** Answers who only asks whether the collector is there. */
    public Response greet() {
        long started = System.nanoTime();
        byte[] answer = ResponseJson.object(json -> ResponseJson.success(json, started));
        check.check("ping", Message.PING_ANSWER, answer);
        metrics.request("ping", 200, 0);
        return success(200, answer);
    }

    private record Counted(Response answer, int bytes) {}

    private Counted answered(HttpServletRequest request, StatisticsHandler handler, long started) {
        try (Body body = bodies.read(request)) {
            return new Counted(answered(request, body, handler, started), body.length());
        } catch (BodyRefused e) {
            CollectorRefusal refusal = CollectorRefusal.of(e);
            if (refusal.isInvalid()) {
                keep(handler, isPartial(request), refusal, e.received());
            }
            return new Counted(failures.answer(refusal, handler.endpoint()), e.received().length);
        }
    }

    private Response answered(HttpServletRequest request, Body body, StatisticsHandler handler, long started) {
        boolean partial = isPartial(request);
        // A body of another type is treated as missing, as it always was: the schema then reports what is missing.
        boolean json = isJson((String) request.getAttribute(PlainRequest.CONTENT_TYPE));
        try {
            HandlerResult result = json
                    ? handler.accept(body.bytes(), body.length(), partial)
                    : handler.accept(NO_BODY, NO_BODY.length, partial);
            RecordOutcome.count(result.outcomes())
                    .forEach((outcome, count) -> metrics.records(handler.endpoint(), outcome.metric(), count));
            metrics.implausibleClocks(handler.endpoint(), result.implausibleClocks());
            quarantine.keep(handler.endpoint(), result.failed());
            return success(handler, result, started);
        } catch (CollectorRefusal e) {
            CollectorRefusal refusal =
                    json ? e : e.withHint("(A body is read only with the header Content-Type: application/json.)");
            if (refusal.isInvalid()) {
                keep(handler, partial, refusal, body.copy());
            }
            return failures.answer(refusal, handler.endpoint());
        } catch (Exception e) {
            return failures.answer(e, handler.endpoint());
        }
    }

    private Response success(StatisticsHandler handler, HandlerResult result, long started) {
        byte[] answer = ResponseJson.object(json -> {
            result.write(json);
            ResponseJson.success(json, started);
        });
        check.check(handler.endpoint(), handler.answer(), answer);
        return success(result.status(), answer);
    }

    private static Response success(int status, byte[] answer) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer)
                .build();
    }

    private void keep(StatisticsHandler handler, boolean partial, CollectorRefusal refusal, byte[] body) {
        quarantine.keep(
                handler.endpoint(),
                List.of(new RefusedContent(
                        handler.endpoint(),
                        false,
                        partial,
                        SenderHint.in(body),
                        refusal.getMessage(),
                        handler.quarantined(body))));
    }

    /** The API has always ignored the charset; the bytes are checked for UTF-8 anyway. */
    private static boolean isJson(String contentType) {
        BodyType type = BodyType.of(contentType);
        return type == BodyType.JSON || type == BodyType.JSON_IN_OTHER_CHARSET;
    }

    private static boolean isPartial(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && Arrays.asList(query.split("&", -1)).contains("partial=true");
    }
}
