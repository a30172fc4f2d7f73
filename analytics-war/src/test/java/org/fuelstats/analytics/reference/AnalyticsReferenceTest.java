package org.fuelstats.analytics.reference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.fuelstats.reference.ApiReferenceContract;
import org.junit.jupiter.api.Test;

class AnalyticsReferenceTest extends ApiReferenceContract {
    AnalyticsReferenceTest() {
        super(new AnalyticsDescription());
    }

    @Test
    void everyAnswerWithABodyTellsItsForm() {
        for (Map.Entry<String, JsonNode> address : addresses()) {
            address.getValue().findValues("responses").forEach(answers -> answers.fields()
                    .forEachRemaining(answer -> assertTrue(
                            answer.getKey().matches("204|304")
                                    || answer.getValue().has("$ref")
                                    || !answer.getValue().findValues("schema").isEmpty(),
                            address.getKey() + " answers " + answer.getKey() + " with a body of unknown form")));
        }
    }
}
