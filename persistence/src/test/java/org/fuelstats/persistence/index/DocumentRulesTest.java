package org.fuelstats.persistence.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The rules by which values of documents are derived. */
class DocumentRulesTest {
    @Test
    void anInstallationThatStatesNoEnvironmentsHasNone() {
        assertEquals(0, InstallationBinder.environments(0L, 0));
        assertEquals(0, InstallationBinder.environments(0L, 3));
        assertEquals(0, InstallationBinder.environments(null, 3));
        assertEquals(0, InstallationBinder.environments(-1L, 3));
    }

    @Test
    void anInstallationThatStatesEnvironmentsHasAsManyAsItListsAndAtLeastOne() {
        assertEquals(3, InstallationBinder.environments(1L, 3));
        assertEquals(1, InstallationBinder.environments(5L, 1));
        assertEquals(1, InstallationBinder.environments(2L, 0));
    }

    @Test
    void durationIsKnownWhenBothTimesAreAndInOrder() {
        Instant start = Instant.parse("2015-06-20T09:00:00Z");

        assertEquals(1500L, ActionLogBinder.duration(start, start.plusMillis(1500)));
        assertNull(ActionLogBinder.duration(start, null));
        assertNull(ActionLogBinder.duration(null, start));
        assertNull(ActionLogBinder.duration(start, start.minusMillis(1)));
    }

    @Test
    void aStatusLineBeginsWithItsCode() {
        assertEquals(200L, ActionLogBinder.statusCode("200 OK"));
        assertEquals(404L, ActionLogBinder.statusCode("404"));
        assertNull(ActionLogBinder.statusCode("OK"));
        assertNull(ActionLogBinder.statusCode("2000"));
        assertNull(ActionLogBinder.statusCode(null));
    }

    @Test
    void noDocumentGetsMoreNestedOnesThanElasticsearchTakes() {
        NestedBudget budget = new NestedBudget();
        for (int i = 0; i < NestedBudget.MOST; i++) assertTrue(budget.take());

        assertFalse(budget.take());
    }
}
