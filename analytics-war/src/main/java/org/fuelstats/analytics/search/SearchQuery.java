package org.fuelstats.analytics.search;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fuelstats.persistence.indexupkeep.IndexFailure;
import org.fuelstats.persistence.indexupkeep.IndexUnavailable;
import org.fuelstats.persistence.indexupkeep.SearchRejected;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.util.common.SearchException;

/** Runs a search against the index. */
@RequestScoped
class SearchQuery {
    private static final int PATIENCE_SECONDS = 10;
    private static final int MOST_VALUES = 100;
    private static final AggregationKey<JsonObject> FACETS = AggregationKey.of("facets");

    @PersistenceContext(unitName = "fuelstats")
    private EntityManager entities;

    /** The documents of a page as returned by Elasticsearch, their total number, and the facets' groups by field. */
    record Found(long total, List<JsonObject> hits, JsonObject facets) {}

    /**
     * Asks for a page.
     *
     * @param more conditions besides those of the order, in Elasticsearch's words
     * @throws IndexUnavailable when Elasticsearch does not answer in time, or has no such index
     * @throws SearchRejected when Elasticsearch refuses a value or a cursor that the fields don't hold
     */
    Found ask(SearchRequest order, List<JsonObject> more) {
        try {
            JsonObject query = query(order, more);
            SearchResult<JsonObject> result = Search.session(entities)
                    .search(order.subject().entity())
                    .extension(ElasticsearchExtension.get())
                    .select(hit -> hit.jsonHit())
                    .where(all -> all.fromJson(query))
                    .aggregation(FACETS, facets -> facets.fromJson(facets(order)))
                    .requestTransformer(request -> page(request.body(), order))
                    .failAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .fetch(order.limit());
            return new Found(result.total().hitCount(), result.hits(), result.aggregation(FACETS));
        } catch (SearchException e) {
            throw IndexFailure.of(e);
        }
    }

    /** Conditions on environments have to be met by one environment together. */
    private static JsonObject query(SearchRequest order, List<JsonObject> more) {
        JsonArray own = new JsonArray();
        JsonArray environment = new JsonArray();
        more.forEach(own::add);
        for (SearchCondition condition : order.conditions()) {
            (condition.field().ofEnvironment() ? environment : own).add(condition.json());
        }
        if (!environment.isEmpty()) {
            JsonObject nested = new JsonObject();
            nested.addProperty("path", "clusters");
            nested.add("query", all(environment));
            own.add(wrap("nested", nested));
        }
        return all(own);
    }

    private static void page(JsonObject body, SearchRequest order) {
        JsonArray sort = new JsonArray();
        if (order.sort() != null) {
            JsonObject how = new JsonObject();
            how.addProperty("order", order.largestFirst() ? "desc" : "asc");
            how.addProperty("missing", "_last");
            sort.add(wrap(order.sort().path(), how));
        }
        JsonObject byInstallation = new JsonObject();
        byInstallation.addProperty(
                order.subject() == SearchSubject.INSTALLATIONS ? "master_node_uid" : "external_id", "asc");
        sort.add(byInstallation);
        if (order.subject() == SearchSubject.ACTION_LOGS) {
            JsonObject tie = new JsonObject();
            tie.addProperty("master_node_uid", "asc");
            sort.add(tie);
        }
        body.add("sort", sort);
        JsonArray source = new JsonArray();
        order.subject().fields().forEach(field -> source.add(field.path()));
        body.add("_source", source);
        body.addProperty("track_total_hits", true);
        if (order.after() != null) body.add("search_after", order.after());
    }

    private static JsonObject facets(SearchRequest order) {
        JsonObject inside = new JsonObject();
        for (SearchField field : order.facets()) inside.add(field.name().replace('.', ':'), facet(field));
        JsonObject all = wrap("filter", wrap("match_all", new JsonObject()));
        inside.add("installations", distinct());
        all.add("aggs", inside);
        return all;
    }

    private static JsonObject facet(SearchField field) {
        JsonObject how = new JsonObject();
        how.addProperty("field", field.path());
        how.addProperty("size", MOST_VALUES);
        JsonObject values = wrap("terms", how);
        if (!field.ofEnvironment()) {
            values.add("aggs", wrap("installations", distinct()));
            return values;
        }
        JsonObject parents = wrap("reverse_nested", new JsonObject());
        values.add("aggs", wrap("parents", parents));
        JsonObject path = new JsonObject();
        path.addProperty("path", field.nested());
        JsonObject nested = wrap("nested", path);
        nested.add("aggs", wrap("values", values));
        return nested;
    }

    private static JsonObject distinct() {
        JsonObject how = new JsonObject();
        how.addProperty("field", "master_node_uid");
        return wrap("cardinality", how);
    }

    private static JsonObject all(JsonArray conditions) {
        return wrap("bool", wrap("filter", conditions));
    }

    private static JsonObject wrap(String name, JsonElement content) {
        JsonObject wrapper = new JsonObject();
        wrapper.add(name, content);
        return wrapper;
    }
}
