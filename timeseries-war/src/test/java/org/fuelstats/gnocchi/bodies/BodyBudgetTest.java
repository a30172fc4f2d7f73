package org.fuelstats.gnocchi.bodies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.fuelstats.gnocchi.responses.ApiError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyBudgetTest {
    @Test
    void whatIsTakenIsMissingUntilItIsGivenBack() {
        BodyBudget budget = new BodyBudget();
        budget.memory = BodyMemory.of("16 MiB");
        budget.open();
        int taken = budget.take(12 << 20);
        assertThrows(ApiError.class, () -> budget.take(8 << 20));
        budget.giveBack(taken);
        budget.giveBack(budget.take(15 << 20));
    }

    @ParameterizedTest
    @CsvSource({"16 MiB, 16777216", "1024 KiB, 1048576", "5000, 5000"})
    void sizesAreWrittenWithUnits(String text, int bytes) {
        assertEquals(bytes, BodyLimit.of(text).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "65 MiB", "-5", "many", "99999999999999"})
    void sizesThatMakeNoSenseAreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> BodyLimit.of(text));
    }
}
