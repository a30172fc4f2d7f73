package org.fuelstats.analytics.reports.query;

import com.google.gson.JsonObject;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.TimeUnit;
import org.fuelstats.analytics.reports.engine.QueryJson;
import org.fuelstats.persistence.indexupkeep.IndexFailure;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.util.common.SearchException;

/** Runs one Elasticsearch search: a query and an aggregation over its documents. */
@RequestScoped
public class IndexQuery {
    /** The most different values that one grouping returns; beyond, the rarest are left out. */
    public static final int MOST_GROUPS = 10_000;

    private static final int PATIENCE_SECONDS = 20;
    private static final AggregationKey<JsonObject> COUNTED = AggregationKey.of("counted");
    private static final JsonObject ALL = QueryJson.wrap("match_all", new JsonObject());

    @PersistenceContext(unitName = "fuelstats")
    private EntityManager entities;

    /** The number of matching documents and the result of the aggregation. */
    public record Answer(long documents, JsonObject counted) {}

    /**
     * Counts documents and aggregates over them.
     *
     * @param documents the query
     * @param aggregation one aggregation
     * @throws org.fuelstats.persistence.indexupkeep.IndexUnavailable when Elasticsearch does not answer in time, or has no such index
     */
    public Answer ask(Class<?> entity, JsonObject documents, JsonObject aggregation) {
        try {
            SearchResult<?> result = Search.session(entities)
                    .search(entity)
                    .extension(ElasticsearchExtension.get())
                    .where(all -> all.fromJson(documents))
                    .aggregation(COUNTED, found -> found.fromJson(aggregation))
                    .failAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .fetch(0);
            return new Answer(result.total().hitCount(), result.aggregation(COUNTED));
        } catch (SearchException e) {
            throw IndexFailure.of(e);
        }
    }

    /** Counts the documents of a query. */
    public long count(Class<?> entity, JsonObject documents) {
        try {
            return Search.session(entities)
                    .search(entity)
                    .extension(ElasticsearchExtension.get())
                    .where(all -> all.fromJson(documents))
                    .failAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .fetchTotalHitCount();
        } catch (SearchException e) {
            throw IndexFailure.of(e);
        }
    }

    /** Counts all documents of an entity. */
    public long count(Class<?> entity) {
        return count(entity, ALL);
    }
}
