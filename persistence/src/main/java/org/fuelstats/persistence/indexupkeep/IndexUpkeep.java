package org.fuelstats.persistence.indexupkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fuelstats.outages.Backoff;
import org.fuelstats.persistence.database.ClusterLock;
import org.fuelstats.persistence.indexupkeep.RebuildRequests.RebuildRequest;
import org.fuelstats.persistence.trends.DerivedTables;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.outboxpolling.OutboxPollingExtension;
import org.hibernate.search.util.common.SearchException;

/** One round of index maintenance, on one node at a time: creates missing indexes, runs requested rebuilds, retries aborted events. */
@ApplicationScoped
public class IndexUpkeep {
    private static final String LOCK = "fuelstats index upkeep";

    @Inject
    private ElasticsearchRequests elasticsearch;

    @Inject
    private IndexLayout layout;

    @Inject
    private IndexRebuild rebuild;

    @Inject
    private RebuildRequests requests;

    @Inject
    private TableSizes tables;

    @Inject
    private DerivedTables rows;

    @Inject
    private ClusterLock lock;

    @Inject
    private IndexCondition condition;

    @Inject
    private Clock clock;

    @PersistenceUnit(unitName = "fuelstats")
    private EntityManagerFactory entities;

    private final Backoff rebuildBackoff = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(5));
    private final Backoff reprocessBackoff = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5));
    private Instant unavailableSince;
    private boolean mappingChecked;

    /** One round. It does nothing while Elasticsearch is unavailable. */
    public synchronized void round() {
        if (elasticsearch.answers()) {
            noteBack();
            lock.tryWith(LOCK, this::work);
        } else {
            noteOutage();
        }
    }

    private void work() {
        List<IndexedTable> missing =
                Arrays.stream(IndexedTable.values()).filter(layout::isMissing).toList();
        missing.forEach(this::make);
        if (!mappingChecked && requests.open().isEmpty()) checkMapping();
        requests.open().ifPresent(this::attempt);
        if (missing.isEmpty()) reprocessAborted();
    }

    private void make(IndexedTable table) {
        boolean rows = tables.hasRows(table);
        if (rows) IndexMessages.LOG.missing(table.prefixedIndex());
        // Done before the index is created; otherwise a crash in between would leave an empty index that is not
        // noticed.
        if (rows) requests.open("the index '" + table.prefixedIndex() + "' was missing");
        layout.clearRemains(table);
        Search.mapping(entities).scope(table.entity()).schemaManager().createOrUpdate();
    }

    private void checkMapping() {
        for (IndexedTable table : IndexedTable.values()) {
            if (!layout.isWhole(table)) requests.open("an earlier rebuild did not finish");
        }
        if (requests.open().isPresent()) return;
        try {
            Search.mapping(entities).scope(Object.class).schemaManager().createOrUpdate();
        } catch (SearchException e) {
            if (!elasticsearch.answers()) throw e;
            IndexMessages.LOG.mappingChanged(e.getMessage());
            requests.open("the mapping changed");
        }
        mappingChecked = true;
    }

    private void attempt(RebuildRequest request) {
        Instant started = clock.instant();
        if (!rebuildBackoff.isOver(started)) return;
        try {
            if (!rows.prepareForNewIndex()) return;
            requests.started(request.id());
            IndexMessages.LOG.rebuilding(request.reason());
            rebuild.run();
            requests.finished(request.id());
            mappingChecked = true;
            rebuildBackoff.succeeded();
            IndexMessages.LOG.rebuilt(Duration.between(started, clock.instant()).toSeconds());
        } catch (RuntimeException e) {
            Duration wait = rebuildBackoff.failed(clock.instant());
            requests.failed(request.id(), String.valueOf(e.getMessage()));
            IndexMessages.LOG.rebuildFailed(wait.toSeconds(), e.getMessage(), e);
        }
    }

    /** What is given up again and again is tried ever less often. */
    private void reprocessAborted() {
        if (condition.latest().aborted() == 0) {
            reprocessBackoff.succeeded();
        } else if (reprocessBackoff.isOver(clock.instant())) {
            int events = Search.mapping(entities)
                    .extension(OutboxPollingExtension.get())
                    .reprocessAbortedEvents();
            reprocessBackoff.failed(clock.instant());
            if (events > 0) IndexMessages.LOG.reprocessing(events);
        }
    }

    private void noteOutage() {
        if (unavailableSince != null) return;
        unavailableSince = clock.instant();
        IndexMessages.LOG.away();
    }

    private void noteBack() {
        Optional.ofNullable(unavailableSince)
                .ifPresent(since -> IndexMessages.LOG.back(
                        Duration.between(since, clock.instant()).toSeconds()));
        unavailableSince = null;
    }
}
