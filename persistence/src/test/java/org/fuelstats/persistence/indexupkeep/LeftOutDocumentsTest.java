package org.fuelstats.persistence.indexupkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.fuelstats.persistence.actionlogs.ActionLog;
import org.hibernate.search.mapper.pojo.massindexing.MassIndexingFailureContext;
import org.junit.jupiter.api.Test;

class LeftOutDocumentsTest {
    private final LeftOutDocuments documents = new LeftOutDocuments();
    private final RuntimeException failure = new IllegalStateException("no document");

    @Test
    void singleDocumentsDoNotKeepARebuildFromBeingFinished() {
        documents.note(ActionLog.class, 5L, failure);
        documents.note(ActionLog.class, 5L, failure);
        documents.note(ActionLog.class, 7L, failure);

        assertTrue(documents.areAllThatFailed());
        assertEquals(Map.of(IndexedTable.ACTION_LOGS, Set.of(5L, 7L)), documents.rows());
    }

    @Test
    void aFailureOfTheRebuildItselfDoes() {
        documents.note(ActionLog.class, 5L, failure);
        MassIndexingFailureContext.Builder loading = MassIndexingFailureContext.builder();
        loading.throwable(failure);
        loading.failingOperation("loading");
        documents.handle(loading.build());
        assertFalse(documents.areAllThatFailed());
    }

    @Test
    void manyDocumentsHaveACommonCause() {
        assertFalse(documents.areAllThatFailed());
        for (long id = 0; id <= LeftOutDocuments.MOST; id++) documents.note(ActionLog.class, id, failure);
        assertFalse(documents.areAllThatFailed());
    }
}
