package org.fuelstats.analytics.index;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fuelstats.persistence.indexupkeep.IndexCondition;
import org.fuelstats.persistence.indexupkeep.IndexCondition.IndexSample;
import org.fuelstats.persistence.indexupkeep.IndexLayout;
import org.fuelstats.persistence.indexupkeep.IndexUnavailable;
import org.fuelstats.persistence.indexupkeep.IndexedTable;
import org.fuelstats.persistence.indexupkeep.RebuildRequests;
import org.fuelstats.persistence.indexupkeep.RebuildRequests.RebuildRequest;
import org.fuelstats.persistence.indexupkeep.TableSizes;

/** The state of the index, as far as it is known while Elasticsearch is down. */
@RequestScoped
class IndexReport {
    @Inject
    private IndexCondition condition;

    @Inject
    private IndexLayout layout;

    @Inject
    private TableSizes tables;

    @Inject
    private RebuildRequests requests;

    /**
     * The overall state.
     *
     * @param state {@code current}, {@code behind} or {@code rebuilding}
     * @param elasticsearchAnswers whether Elasticsearch answered just now
     * @param lastRebuild the latest rebuild, finished or not; null if there was none
     */
    @Schema(name = "index.state", description = "How the index is.")
    record State(
            String state,
            boolean elasticsearchAnswers,
            long pendingEvents,
            long abortedEvents,
            double lagSeconds,
            List<Index> indexes,
            Rebuild lastRebuild) {}

    /**
     * The state of one index.
     *
     * @param index its name without number
     * @param created whether it can be read and written; null if Elasticsearch is unavailable
     * @param documents the number available to reports; null if unknown
     * @param rows the number of rows of its table
     * @param rebuilt the number of documents in the new index so far; null if none is being built
     */
    @Schema(name = "index", description = "State of one index; null where unknown.")
    record Index(String index, Boolean created, Long documents, long rows, Long rebuilt) {}

    /**
     * A rebuild that was requested.
     *
     * @param startedAt when its latest attempt began; null before the first one @param lastFailure why the latest attempt failed; null if
     *     none did
     */
    @Schema(name = "index.rebuild", description = "A requested rebuild; `finished_at` is null until it has finished.")
    record Rebuild(
            long id,
            Instant requestedAt,
            String reason,
            Instant startedAt,
            int attempts,
            String lastFailure,
            Instant finishedAt) {
        private static Rebuild of(RebuildRequest request) {
            return new Rebuild(
                    request.id(),
                    request.requestedAt(),
                    request.reason(),
                    request.startedAt(),
                    request.attempts(),
                    request.lastFailure(),
                    request.finishedAt());
        }
    }

    State state() {
        IndexSample sample = condition.sample();
        return new State(
                sample.word(),
                sample.answering(),
                sample.pending(),
                sample.aborted(),
                sample.lagSeconds(),
                Arrays.stream(IndexedTable.values())
                        .map(table -> index(table, sample.answering()))
                        .toList(),
                requests.latest().map(Rebuild::of).orElse(null));
    }

    private Index index(IndexedTable table, boolean answering) {
        long rows = tables.rows(table);
        if (!answering) return new Index(table.index(), null, null, rows, null);
        return new Index(
                table.index(),
                orNull(() -> Optional.of(!layout.isMissing(table))),
                orNull(() -> layout.documents(table.readAlias())),
                rows,
                orNull(() -> layout.isWhole(table) ? Optional.empty() : layout.documents(table.writeAlias())));
    }

    private static <T> T orNull(Supplier<Optional<T>> question) {
        try {
            return question.get().orElse(null);
        } catch (IndexUnavailable e) {
            return null;
        }
    }
}
