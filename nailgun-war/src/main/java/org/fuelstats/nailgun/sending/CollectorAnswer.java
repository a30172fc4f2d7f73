package org.fuelstats.nailgun.sending;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fuelstats.outages.LogText;

/**
 * What became of a request to the collector.
 *
 * @param status null if there was no answer
 * @param reason what the answer or its lack means, with the collector's own sentence
 * @param body the document of an answer that was taken
 */
record CollectorAnswer(Kind kind, Integer status, String reason, JsonNode body) {
    /** What to do about it. */
    enum Kind {
        /** Status 200 or 201, and the body says ok. */
        TAKEN,
        /** Its content was refused: 400 or 422. */
        REFUSED,
        /** Too large: 413. */
        TOO_LARGE,
        /** Not taken now: no answer, another status, or an answer that makes no sense. */
        FAILED
    }

    static CollectorAnswer none(String reason) {
        return new CollectorAnswer(Kind.FAILED, null, reason, MissingNode.getInstance());
    }

    boolean isTaken() {
        return kind == Kind.TAKEN;
    }

    /** One line: how many records were added, existed, …, or else the reason. */
    String summary() {
        if (!isTaken()) {
            return reason;
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (String list : List.of("action_logs", "failure_reports")) {
            body.path(list)
                    .forEach(item -> counts.merge(LogText.of(item.path("status").asText()), 1, Integer::sum));
        }
        return counts.isEmpty()
                ? "ok"
                : counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(joining(", "));
    }
}
