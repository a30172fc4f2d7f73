package org.fuelstats.persistence.indexupkeep;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.search.engine.common.EntityReference;
import org.hibernate.search.mapper.pojo.massindexing.MassIndexingEntityFailureContext;
import org.hibernate.search.mapper.pojo.massindexing.MassIndexingFailureContext;
import org.hibernate.search.mapper.pojo.massindexing.MassIndexingFailureHandler;

/**
 * The single documents that a rebuild could not make. They don't keep it from being finished: index events try them again, and those that
 * fail for good are counted as aborted. Any other failure, and that of many documents, is one of the rebuild.
 */
final class LeftOutDocuments implements MassIndexingFailureHandler {
    /** More have a common cause, which is none of theirs. */
    static final int MOST = 1_000;

    private final Map<IndexedTable, Set<Long>> rows = new EnumMap<>(IndexedTable.class);
    private Throwable first;
    private boolean others;

    @Override
    public synchronized void handle(MassIndexingFailureContext failure) {
        others = true;
    }

    @Override
    public synchronized void handle(MassIndexingEntityFailureContext failure) {
        List<EntityReference> documents = failure.failingEntityReferences();
        others |= documents.isEmpty();
        documents.forEach(document -> note(document.type(), document.id(), failure.throwable()));
    }

    synchronized void note(Class<?> type, Object id, Throwable failure) {
        IndexedTable.of(type)
                .filter(table -> id instanceof Long)
                .ifPresentOrElse(
                        table -> rows.computeIfAbsent(table, any -> new TreeSet<>())
                                .add((Long) id),
                        () -> others = true);
        if (first == null) first = failure;
    }

    @Override
    public long failureFloodingThreshold() {
        return MOST + 1;
    }

    /** Whether a rebuild that failed lacks nothing but these documents. */
    synchronized boolean areAllThatFailed() {
        return !others && count() > 0 && count() <= MOST;
    }

    synchronized int count() {
        return rows.values().stream().mapToInt(Set::size).sum();
    }

    synchronized Map<IndexedTable, Set<Long>> rows() {
        return rows;
    }

    synchronized Throwable first() {
        return first;
    }
}
