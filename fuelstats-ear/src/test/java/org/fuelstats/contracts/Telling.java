package org.fuelstats.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/** One run of a story: its requests are sent in order, with the values that earlier answers gave. */
final class Telling {
    private static final String HEADER = "header ";

    /** Whom the story is told to. */
    interface Listener {
        Answer send(Ask ask) throws Exception;
    }

    private final Listener listener;
    private final Variables variables;

    Telling(Listener listener, Instant now) {
        this.listener = listener;
        this.variables = new Variables(now);
    }

    /** Fails with request, expectation and answer if they don't fit. */
    void tell(Step step) throws Exception {
        Ask ask = step.ask().with(variables);
        Expectation expectation = step.expectation().with(variables);
        Answer answer = listener.send(ask);
        List<String> differences = new ArrayList<>(expectation.differences(answer));
        differences.addAll(ErrorForm.differences(ask, answer));
        step.keep().forEach((name, place) -> keep(name, place, answer, differences));
        if (!differences.isEmpty()) {
            Assertions.fail(String.join("\n", differences) + "\n--- request\n" + ask + "\n--- expected\n" + expectation
                    + "\n--- answer\n" + answer + "\n");
        }
    }

    /** A place is a JSON pointer, or a header, of whose address the last segment counts. */
    private void keep(String name, String place, Answer answer, List<String> differences) {
        if (place.startsWith(HEADER)) {
            String value = answer.header(place.substring(HEADER.length()));
            if (value == null) differences.add("no header to keep $" + name + " from");
            else variables.keep(name, value.substring(value.lastIndexOf('/') + 1));
            return;
        }
        JsonNode value = answer.json().at(place);
        if (value.isValueNode() && !value.isMissingNode()) variables.keep(name, value.asText());
        else differences.add("nothing at " + place + " to keep as $" + name);
    }
}
