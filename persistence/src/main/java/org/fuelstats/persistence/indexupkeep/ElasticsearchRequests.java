package org.fuelstats.persistence.indexupkeep;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.http.HttpEntity;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.hibernate.search.backend.elasticsearch.ElasticsearchBackend;
import org.hibernate.search.mapper.orm.Search;

/** The Elasticsearch requests that Hibernate Search has no API for, sent over its connections. */
@ApplicationScoped
class ElasticsearchRequests {
    private static final int NOT_FOUND = 404;

    @PersistenceUnit(unitName = "fuelstats")
    private EntityManagerFactory entities;

    /** Whether it answers at all and says that it can work. */
    boolean answers() {
        try {
            return get("/_cluster/health")
                    .map(health -> !"red".equals(health.get("status").getAsString()))
                    .orElse(false);
        } catch (IndexUnavailable e) {
            return false;
        }
    }

    /** What is at the path; empty when there is nothing. */
    Optional<JsonObject> get(String path) {
        return send(new Request("GET", path));
    }

    /** Sends a body, which may be null; what is not there to be changed or deleted is no error. */
    void send(String method, String path, JsonObject body) {
        Request request = new Request(method, path);
        if (body != null) request.setJsonEntity(body.toString());
        send(request);
    }

    private Optional<JsonObject> send(Request request) {
        try {
            Response response = client().performRequest(request);
            return Optional.of(read(response.getEntity()));
        } catch (ResponseException e) {
            if (e.getResponse().getStatusLine().getStatusCode() == NOT_FOUND) return Optional.empty();
            throw new IndexUnavailable(e);
        } catch (IOException e) {
            throw new IndexUnavailable(e);
        }
    }

    private static JsonObject read(HttpEntity entity) throws IOException {
        try (Reader reader = new InputStreamReader(entity.getContent(), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        }
    }

    private RestClient client() {
        return Search.mapping(entities)
                .backend()
                .unwrap(ElasticsearchBackend.class)
                .client(RestClient.class);
    }
}
