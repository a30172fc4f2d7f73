package org.fuelstats.analytics.reports;

import com.google.gson.JsonObject;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.fuelstats.analytics.index.IndexUnavailable;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.util.common.SearchException;

/** Puts one question to the index: which documents, and what to count of them. */
@RequestScoped
class IndexQuestion {
    /** The most different values that one grouping returns; beyond, the rarest are left out. */
    static final int MOST_GROUPS = 10_000;

    private static final int PATIENCE_SECONDS = 10;
    private static final AggregationKey<JsonObject> COUNTED = AggregationKey.of("counted");

    @PersistenceContext(unitName = "fuelstats")
    private EntityManager entities;

    /** How many documents a question meant, and what its aggregation found in them. */
    record Answer(long documents, JsonObject counted) {}

    /**
     * Counts documents and aggregates over them.
     *
     * @param aggregation in Elasticsearch's own words
     * @throws IndexUnavailable when Elasticsearch does not answer in time, or has no such index
     */
    Answer ask(
            Class<?> entity,
            Function<SearchPredicateFactory, ? extends PredicateFinalStep> documents,
            String aggregation) {
        try {
            SearchResult<?> result = Search.session(entities)
                    .search(entity)
                    .extension(ElasticsearchExtension.get())
                    .where(documents::apply)
                    .aggregation(COUNTED, found -> found.fromJson(aggregation))
                    .failAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .fetch(0);
            return new Answer(result.total().hitCount(), result.aggregation(COUNTED));
        } catch (SearchException e) {
            throw new IndexUnavailable(e);
        }
    }

    /** Counts all documents of an entity. */
    long count(Class<?> entity) {
        try {
            return Search.session(entities)
                    .search(entity)
                    .where(SearchPredicateFactory::matchAll)
                    .failAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .fetchTotalHitCount();
        } catch (SearchException e) {
            throw new IndexUnavailable(e);
        }
    }
}
