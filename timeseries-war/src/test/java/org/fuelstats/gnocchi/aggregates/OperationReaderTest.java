package org.fuelstats.gnocchi.aggregates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.fuelstats.gnocchi.responses.ApiError;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationReaderTest {
    private static final String ONE = "5a301761-aaaa-46e2-8900-8b4f6fe6675a";
    private static final String TWO = "6a301761-aaaa-46e2-8900-8b4f6fe6675a";

    @Test
    void metricsAreListedWithTheirAggregations() {
        Aggregation read = read("['aggregate','mean',['metric',['" + ONE + "','mean'],['" + TWO + "','max']]]");
        assertEquals(CrossMethod.MEAN, read.method());
        assertFalse(read.rate());
        assertEquals(UUID.fromString(ONE), read.metrics().get(0).metric());
        assertEquals("max", read.metrics().get(1).aggregation());
    }

    @Test
    void oneMetricNeedsNoBracketsOfItsOwn() {
        assertEquals(
                1,
                read("['aggregate','rate:sum',['metric','" + ONE + "','mean']]")
                        .metrics()
                        .size());
        assertTrue(
                read("['aggregate','rate:sum',['metric','" + ONE + "','mean']]").rate());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|no operation ''",
                "['rolling','mean',3,['metric','x','mean']]|The operation 'rolling' isn't there yet",
                "['metric','x','mean']|The operation 'metric' isn't there yet",
                "['average']|There is no operation 'average'",
                "'(aggregate mean)'|as text",
                "[5]|A text should stand",
                "['aggregate','last',['metric','x','mean']]|'last' can't be taken over several metrics",
                "['aggregate','MEAN',['metric','x','mean']]|'MEAN' can't be taken over several metrics",
                "['aggregate','mean',['metric']]|What 'aggregate' is taken of",
                "['aggregate','mean',['aggregate']]|What 'aggregate' is taken of",
                "['aggregate','mean',['metric','x','mean']]|'x' is no metric's id",
                "['aggregate','mean',['metric',['x']]]|must be [ID, AGGREGATION]",
                "['aggregate','mean',['metric',null]]|must be [ID, AGGREGATION]"
            })
    void otherOperationsAreRefusedPlainly(String operations, String reason) {
        ApiError refusal = assertThrows(
                ApiError.class, () -> read(operations.replace("'(", "\"(").replace(")'", ")\"")));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    private static Aggregation read(String operations) {
        return OperationReader.read(new JSONObject("{\"operations\":" + operations + "}"));
    }
}
