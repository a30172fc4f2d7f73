package org.fuelstats.persistence.indexupkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import org.fuelstats.persistence.index.IndexEvents;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.pojo.massindexing.MassIndexingMonitor;
import org.hibernate.search.util.common.SearchException;

/**
 * Fills new indexes from the database while reports use the old ones, then switches over. Index events wait meanwhile and are processed afterwards.
 */
@ApplicationScoped
class IndexRebuild {
    private static final int LONGEST_SECONDS = 12 * 60 * 60;

    @Inject
    private IndexLayout layout;

    @Inject
    private IndexEvents events;

    @PersistenceUnit(unitName = "fuelstats")
    private EntityManagerFactory entities;

    /**
     * Rebuilds all indexes. To be called on one node at a time, outside a transaction.
     *
     * @throws RuntimeException when it failed; reports are still answered from the old index then
     */
    void run() {
        for (IndexedTable table : IndexedTable.values()) layout.beginNew(table);
        LeftOutDocuments leftOut = new LeftOutDocuments();
        try {
            fill(leftOut);
        } catch (SearchException e) {
            if (!leftOut.areAllThatFailed()) throw e;
            IndexMessages.LOG.leftOut(leftOut.count(), leftOut.first());
            leftOut.rows().forEach((table, rows) -> table.announce(events, rows));
        }
        for (IndexedTable table : IndexedTable.values()) layout.finishNew(table);
    }

    private void fill(LeftOutDocuments leftOut) {
        try {
            Search.mapping(entities)
                    .scope(Object.class)
                    .massIndexer()
                    // The index is new. (The server may lack delete-by-query, which a purge would use.)
                    .purgeAllOnStart(false)
                    .mergeSegmentsOnFinish(false)
                    .typesToIndexInParallel(1)
                    .threadsToLoadObjects(2)
                    .batchSizeToLoadObjects(500)
                    .idFetchSize(5000)
                    .transactionTimeout(LONGEST_SECONDS)
                    .failureFloodingThreshold(leftOut.failureFloodingThreshold())
                    .failureHandler(leftOut)
                    .monitor(new Unwatched())
                    .startAndWait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server is shutting down; the rebuild will be restarted.", e);
        }
    }

    /** Progress is seen in the new index itself; the usual monitor would write a line for every fifty documents. */
    private static final class Unwatched implements MassIndexingMonitor {
        @Override
        public void documentsAdded(long increment) {}

        @Override
        public void documentsBuilt(long increment) {}

        @Override
        public void entitiesLoaded(long increment) {}

        @Override
        public void addToTotalCount(long increment) {}

        @Override
        public void indexingCompleted() {}
    }
}
