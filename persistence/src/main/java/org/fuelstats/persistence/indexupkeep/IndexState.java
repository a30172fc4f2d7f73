package org.fuelstats.persistence.indexupkeep;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A fingerprint of an index's state, by which caches notice changes. */
@ApplicationScoped
public class IndexState {
    private static final Duration KEPT = Duration.ofSeconds(1);

    @Inject
    private ElasticsearchRequests elasticsearch;

    @Inject
    private Clock clock;

    private final Map<Class<?>, Sample> samples = new ConcurrentHashMap<>();

    private record Sample(Instant takenAt, String state) {}

    /**
     * A value that changes when documents are written and when they become visible, determined once per second at most; empty if
     * Elasticsearch does not provide it, in which case nothing should be cached.
     *
     * @throws IndexUnavailable if Elasticsearch is unavailable
     */
    public Optional<String> of(Class<?> entity) {
        Instant now = clock.instant();
        Sample known = samples.get(entity);
        if (known != null && known.takenAt().plus(KEPT).isAfter(now)) return Optional.of(known.state());
        Optional<String> state = IndexedTable.of(entity).flatMap(table -> elasticsearch
                .get("/" + table.readAlias() + "/_stats/docs,indexing,refresh")
                .flatMap(IndexState::read));
        state.ifPresent(word -> samples.put(entity, new Sample(now, word)));
        return state;
    }

    /** The index behind the alias is part of it, since a rebuild puts another one there. */
    private static Optional<String> read(JsonObject stats) {
        StringBuilder state = new StringBuilder();
        for (Map.Entry<String, JsonElement> index :
                stats.getAsJsonObject("indices").entrySet()) {
            JsonObject total = index.getValue().getAsJsonObject().getAsJsonObject("primaries");
            JsonObject indexing = total.getAsJsonObject("indexing");
            state.append(index.getKey())
                    .append(' ')
                    .append(total.getAsJsonObject("docs").get("count"))
                    .append(' ')
                    .append(indexing.get("index_total"))
                    .append(' ')
                    .append(indexing.get("delete_total"))
                    .append(' ')
                    .append(total.getAsJsonObject("refresh").get("total"))
                    .append(';');
        }
        return state.isEmpty() ? Optional.empty() : Optional.of(state.toString());
    }
}
