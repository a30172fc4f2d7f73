package org.fuelstats.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.fuelstats.settings.ByteSize;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {
    private final MemoryBudget budget = new MemoryBudget(ByteSize.of("10 MiB"), bytes -> bytes * 4);

    @Test
    void aBodyThatNeedsMoreThanTheWholeBudgetIsTakenWhenItIsAlone() {
        MemoryBudget.Claim large = budget.claim();
        large.growTo(64 << 20);
        BodyRefused refusal =
                assertThrows(BodyRefused.class, () -> budget.claim().growTo(1));
        assertEquals(ErrorCode.UNAVAILABLE, refusal.code());
        large.release();
        budget.claim().growTo(1 << 20);
    }
}
