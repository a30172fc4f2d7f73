package org.fuelstats.gnocchi.promql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.fuelstats.gnocchi.promql.PromqlValue.Numbers;
import org.fuelstats.gnocchi.promql.PromqlValue.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values calculated by hand, and refusals. */
class PromqlQueryTest {
    private static final EvaluationLimits LIMITS = new EvaluationLimits(1_000, () -> false);

    /** A counter of a minute's samples that begins anew at 180 s. */
    private static final Samples COUNTER = new Samples(
            Labels.of(Map.of(Labels.NAME, "c", "a", "x")),
            new long[] {0, 60_000, 120_000, 180_000, 240_000},
            new double[] {10, 70, 130, 5, 65},
            Samples.LOOKBACK);

    private static final PromqlSource SOURCE = (matchers, from, to) -> List.of(COUNTER);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the range's samples are at its ends: nothing is extrapolated
                "rate(c[2m])          | 120 | 1",
                "increase(c[2m])      | 120 | 120",
                // 70, 130, 5 (after 130: 60 + 5 more) and 65: 125 in three minutes
                "increase(c[3m])      | 240 | 125",
                "delta(c[3m])         | 240 | -5",
                "resets(c[4m])        | 240 | 1",
                "changes(c[4m])       | 240 | 4",
                "irate(c[3m])         | 240 | 1",
                "irate(c[3m])         | 180 | 0.08333333333333333",
                "idelta(c[3m])        | 180 | -125",
                "avg_over_time(c[4m]) | 240 | 56",
                "c                    | 540 | 65",
                "last_over_time(c[1m]) | 250 | 65",
                "timestamp(c)         | 250 | 240",
                "time() - timestamp(c) | 250 | 10",
                "max_over_time(c[4m:2m]) | 240 | 130",
                "2 ^ 3 ^ 2 * -c       | 240 | -33280",
                "c offset 1m          | 240 | 5",
                "c @ 60               | 240 | 70"
            })
    void values(String query, long second, double expected) {
        Vector vector = (Vector) PromqlQuery.parse(query).at(second * 1000, SOURCE, LIMITS);
        assertEquals(expected, vector.rows().get(0).values()[0], 1e-9);
    }

    @Test
    void samplesCountForFiveMinutes() {
        assertEquals(new Vector(List.of()), PromqlQuery.parse("c").at(540_001, SOURCE, LIMITS));
    }

    @Test
    void halfARangeIsExtrapolatedByHalfADistance() {
        // Samples at 60 and 120 s of a range from 0 to 240 s: 60 in 60 s; 30 s more before (60 > 1.1 * 60 is false, so
        // all 60 s up to the start), half a distance behind.
        Samples two = new Samples(COUNTER.labels(), new long[] {60_000, 120_000}, new double[] {100, 160}, 300_000);
        Vector vector =
                (Vector) PromqlQuery.parse("increase(c[4m])").at(240_000, (matchers, from, to) -> List.of(two), LIMITS);
        assertEquals(60 * (60 + 60 + 30) / 60.0, vector.rows().get(0).values()[0], 1e-9);
    }

    @Test
    void stepsAreComputedTogether() {
        Steps steps = new Steps(0, 240_000, 120_000);
        assertArrayEquals(
                new double[] {0, 120, 240},
                ((Numbers) PromqlQuery.parse("time()").over(steps, SOURCE, LIMITS)).values());
        assertArrayEquals(
                new double[] {20, 260, 130},
                ((Vector) PromqlQuery.parse("c * 2").over(steps, SOURCE, LIMITS))
                        .rows()
                        .get(0)
                        .values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "sum(                | 1:5: parse error: unexpected end of input",
                "c[5m] offset        | 1:13: parse error: unexpected end of input",
                "c c                 | 1:3: parse error: unexpected c",
                "{}                  | 1:1: parse error: vector selector must contain at least one non-empty matcher",
                "c{__name__=\"d\"}   | 1:1: parse error: metric name must not be set twice: \"c\"",
                "rate(c)             | 1:1: parse error: expected type range vector in call to function \"rate\", got instant vector",
                "round(c, 1, 2)      | 1:1: parse error: expected at most 2 argument(s) in call to \"round\", got 3",
                "1 > 2               | 1:1: parse error: comparisons between scalars must use BOOL modifier",
                "c + bool c          | 1:1: parse error: bool modifier can only be used on comparison operators",
                "c and 1             | 1:1: parse error: set operator \"and\" not allowed in binary scalar expression",
                "c[5m] + 1           | 1:1: parse error: binary expression must contain only scalar and instant vector types",
                "(c + c) offset 5m   | 1:9: parse error: offset modifier must be preceded by an instant vector selector or range vector selector or a subquery",
                "c[0s]               | 1:2: parse error: duration must be greater than 0",
                "sum(c, c)           | 1:1: parse error: wrong number of arguments for aggregate expression provided, expected 1, got 2",
                "-\"a\"             | 1:1: parse error: unary expression only allowed on expressions of type scalar or instant vector, got \"string\""
            })
    void refusals(String query, String message) {
        PromqlError error = assertThrows(PromqlError.class, () -> PromqlQuery.parse(query));
        assertEquals("invalid parameter \"query\": " + message, error.getMessage());
        assertEquals("bad_data", error.label());
    }

    @Test
    void keywordsAreNamesToo() {
        assertEquals("sum", PromqlQuery.matchers("sum").get(0).value());
        assertEquals(
                ":on:by", PromqlQuery.matchers(":on:by{offset=\"1\"}").get(1).value());
    }

    @Test
    void deepAndLongOnesAreRefused() {
        assertThrows(PromqlError.class, () -> PromqlQuery.parse("(".repeat(10_000) + "1" + ")".repeat(10_000)));
        assertThrows(PromqlError.class, () -> PromqlQuery.parse("-".repeat(60_000) + "1"));
        assertThrows(PromqlError.class, () -> PromqlQuery.parse(" ".repeat(70_000) + "1"));
    }

    @Test
    void whatTakesTooMuchIsStopped() {
        PromqlQuery query = PromqlQuery.parse("c");
        Steps many = new Steps(0, 2_000_000, 1_000);
        assertEquals(
                "execution",
                assertThrows(PromqlError.class, () -> query.over(many, SOURCE, LIMITS))
                        .label());
        EvaluationLimits late = new EvaluationLimits(1_000, () -> true);
        assertEquals(
                "timeout",
                assertThrows(PromqlError.class, () -> query.at(0, SOURCE, late)).label());
    }
}
