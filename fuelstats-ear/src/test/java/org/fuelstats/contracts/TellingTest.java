package org.fuelstats.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

/** A story fails when the answer isn't the one it tells of, and says why. */
class TellingTest {
    private static final Instant NOW = Instant.parse("2026-02-28T12:00:00.5Z");

    private final List<Ask> asked = new ArrayList<>();
    private Answer answer =
            json(200, "{\"id\": \"m1\", \"mean\": 42.55, \"points\": [[\"t\", 60.0, 1], [\"u\", 60.0, 2]]}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status: 200",
                "status: [404, 200]",
                "has: {id: m1, mean: 42.55}",
                "has: {mean: <about 42.549999999999997>}",
                "has: {id: '~ m[0-9]', points: <list>, other: <nothing>}",
                "is: {id: <text>, mean: <number>, points: [[t, 60, 1], [<anything>, 60.0, 2.0]]}",
                "at: {/points/1/2: 2, /points/2: <nothing>}",
                "count: {/points: 2}",
                "any order: {/points/0: [1, 60.0, t]}",
                "headers: {content-type: application/json, Link: <nothing>}",
                "body: ~ .*m1.*"
            })
    void whatIsTrueIsAccepted(String expectation) throws Exception {
        tell("GET: /v1/metric", expectation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status: 201",
                "status: [201, 404]",
                "has: {id: m2}",
                "has: {id: 1}",
                "has: {mean: 42.5500001}",
                "has: {mean: <about 42.5500001>}",
                "has: {points: [[t, 60, 1]]}",
                "has: {absent: <anything>}",
                "has: {id: <nothing>}",
                "is: {id: m1}",
                "at: {/points/1/2: 3}",
                "count: {/points: 3}",
                "any order: {/points/0: [t, 60.0]}",
                "any order: {/points/0: [t, t, 60.0]}",
                "headers: {Content-Type: text/plain}",
                "headers: {Link: <text>}",
                "body: m1"
            })
    void whatIsNotTrueFails(String expectation) {
        assertThrows(AssertionFailedError.class, () -> tell("GET: /v1/metric", expectation));
    }

    @Test
    void itemsAreFoundAnywhereInAList() throws Exception {
        answer = json(200, "[{\"name\": \"low\", \"points\": 1}, {\"name\": \"high\", \"points\": 2}]");

        tell("GET: /", "item: {name: high}", "no item: {name: medium}");
        assertThrows(AssertionFailedError.class, () -> tell("GET: /", "item: {name: medium}"));
        assertThrows(AssertionFailedError.class, () -> tell("GET: /", "no item: {name: high}"));
    }

    @Test
    void aFailureShowsRequestExpectationAndAnswer() {
        String message = assertThrows(
                        AssertionFailedError.class,
                        () -> tell("POST: /v1/metric", "json: {name: cpu}", "has: {id: m2}"))
                .getMessage();

        for (String part : List.of("/id: \"m1\" instead of \"m2\"", "POST /v1/metric", "{\"name\":\"cpu\"}", "42.55")) {
            assertTrue(message.contains(part), message);
        }
    }

    @Test
    void aServerErrorFailsEvenIfTheStoryExpectsIt() {
        answer = json(500, "{\"code\": 500, \"title\": \"Internal Server Error\", \"description\": null}");

        assertThrows(AssertionFailedError.class, () -> tell("GET: /v1/metric", "status: 500"));
    }

    @Test
    void aRefusalHasGnocchisForm() throws Exception {
        answer = json(404, "{\"code\": 404, \"title\": \"Not Found\", \"description\": \"Metric m1 does not exist\"}");
        tell("GET: /v1/metric/m1", "status: 404");

        answer = json(404, "{\"status\": \"error\", \"message\": \"no\"}");
        assertThrows(AssertionFailedError.class, () -> tell("GET: /v1/metric/m1", "status: 404"));
    }

    @Test
    void jsonThatNoStandardKnowsIsNoJson() {
        answer = json(200, "{\"mean\": NaN}");

        assertThrows(AssertionFailedError.class, () -> tell("GET: /", "has: {}"));
    }

    @Test
    void whatIsKeptIsKnownToLaterSteps() throws Exception {
        answer = new Answer(
                201, Map.of("location", List.of("https://host/v1/metric/m7")), "{\"a\": [3]}".getBytes(UTF_8));
        Telling telling = new Telling(this::send, NOW);
        for (Step step : steps(
                "- {name: one, POST: /v1/metric, status: 201, keep: {metric: header Location, three: /a/0}}",
                "- {name: two, POST: /v1/$metric, json: {$metric: [$three]}, status: 201}")) {
            telling.tell(step);
        }

        assertEquals("/v1/m7", asked.get(1).path());
        assertEquals("{\"m7\":[\"3\"]}", asked.get(1).body().toString());
    }

    @Test
    void whatNobodyKeptFails() {
        assertThrows(AssertionError.class, () -> tell("GET: /v1/$metric", "status: 200"));
        assertThrows(AssertionFailedError.class, () -> tell("GET: /", "keep: {metric: header Location}"));
        assertThrows(AssertionFailedError.class, () -> tell("GET: /", "keep: {metric: /absent}"));
    }

    @Test
    void namesAndIdsAreNewInEachTelling() throws Exception {
        tell("GET: /$name_cpu/$name_cpu/$uuid_vm/$in_1_days/$ago_59_days");
        tell("GET: /$name_cpu/$name_cpu/$uuid_vm/$in_1_days/$ago_59_days");

        String[] first = asked.get(0).path().split("/");
        String[] second = asked.get(1).path().split("/");
        assertEquals(first[1], first[2]);
        assertNotEquals(first[1], second[1]);
        assertNotEquals(first[3], second[3]);
        assertEquals("2026-03-01T12:00:00Z", first[4]);
        assertEquals("2025-12-31T12:00:00Z", first[5]);
    }

    @Test
    void aStepWithCasesIsOneStepEach() {
        List<Step> steps = steps(
                "- name: bad",
                "  POST: /v1/metric",
                "  status: 400",
                "  cases:",
                "  - {name: empty, json: []}",
                "  - {name: a text, text: x, status: 415, send: {Content-Type: text/plain}}");

        assertEquals(
                List.of("bad: empty", "bad: a text"),
                steps.stream().map(Step::name).toList());
        assertEquals("text/plain", steps.get(1).ask().headers().get("Content-Type"));
    }

    @Test
    void headersThatAreSentOtherwiseCanBeTakenAway() throws Exception {
        tell("POST: /", "json: {}", "send: {Content-Type: null}");

        assertFalse(asked.get(0).headers().containsKey("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: a, GET: /, status: 200, stats: 1}",
                "{name: a, GET: /}",
                "{name: a, status: 200}",
                "{name: a, GET: /, POST: /, status: 200}",
                "{name: a, POST: /, json: {}, text: x, status: 200}",
                "{GET: /, status: 200}"
            })
    void aBadlyWrittenStoryIsRefused(String step) {
        assertThrows(IllegalArgumentException.class, () -> steps("- " + step));
    }

    private void tell(String... lines) throws Exception {
        String all = String.join("\n  ", lines);
        String step = "- name: a step\n  " + all + (all.contains("status:") ? "" : "\n  status: " + answer.status());
        Telling telling = new Telling(this::send, NOW);
        for (Step one : steps(step.split("\n"))) {
            telling.tell(one);
        }
    }

    private static List<Step> steps(String... lines) {
        return Story.read("test.yaml", "about: a test\nsteps:\n" + String.join("\n", lines))
                .steps();
    }

    private Answer send(Ask ask) {
        asked.add(ask);
        return answer;
    }

    private static Answer json(int status, String body) {
        return new Answer(status, Map.of("content-type", List.of("application/json")), body.getBytes(UTF_8));
    }
}
