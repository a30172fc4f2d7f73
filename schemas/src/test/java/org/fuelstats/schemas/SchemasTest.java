package org.fuelstats.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each message's schema against files with messages. */
class SchemasTest {
    @ParameterizedTest
    @MethodSource("accepted")
    void aMessageThatKeepsItsSchemaIsAccepted(Path file) throws IOException {
        assertEquals(
                Optional.empty(), Schemas.of(SampleMessages.message(file)).violationIn(SampleMessages.value(file)));
    }

    static Stream<Path> accepted() {
        return Stream.concat(SampleMessages.in("accepted"), SampleMessages.in("examples"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aMessageThatBreaksItsSchemaIsRefusedWithPlaceAndReason(Path file) throws IOException {
        Optional<Violation> violation =
                Schemas.of(SampleMessages.message(file)).violationIn(SampleMessages.value(file));

        assertTrue(violation.isPresent());
        assertTrue(violation.get().pointer().startsWith("#"), violation.get().toString());
        assertFalse(violation.get().reason().isBlank());
    }

    static Stream<Path> refused() {
        return SampleMessages.in("refused");
    }

    @Test
    void theViolationNamesTheMemberAndNotTheRuleAroundIt() {
        Violation violation = Schemas.recordOf(Message.ACTION_LOGS_REQUEST, "action_logs")
                .violationIn(
                        new JSONObject("{'master_node_uid':'x','external_id':1,"
                                + "'body':{'action_type':'http_request','end_timestamp':null}}"),
                        "#/action_logs/4")
                .orElseThrow();

        assertEquals("#/action_logs/4/body/end_timestamp", violation.pointer());
    }

    @Test
    void whereSeveralTypesAreAllowedTheViolationNamesAllOfThem() {
        Violation violation = Schemas.of(Message.ENTITY_REQUEST)
                .violationIn(new JSONObject("{'archives':[{'interval':60,'points':10.7}]}"))
                .orElseThrow();

        assertEquals("#/archives/0/points: expected type: Integer or String, found: BigDecimal", violation.toString());
    }
}
