package org.fuelstats.demonstration.nailgun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Nailgun's API, as far as an administrator's work needs it. Whoever has no token of an administrator may read only the version. */
final class SimulatedApi implements HttpHandler {
    private static final String PREFIX = "/api";

    private final NailgunStore store;
    private final String token;
    private final List<Route> routes = new ArrayList<>();

    SimulatedApi(NailgunStore store, String token) {
        this.store = store;
        this.token = token;
        routes.add(new Route("GET", "/version", SimulatedApi::version));
        routes.add(new Route("GET", "/releases", (call, rows) -> ApiAnswer.ok(rows.all(ClusterApi.RELEASES))));
        routes.add(new Route(
                "GET",
                "/releases/N",
                (call, rows) -> ApiAnswer.ok(rows.one(ClusterApi.RELEASES + " where id = ?", call.id()))));
        Stream.of(MasterNodeRow.routes(), ClusterApi.routes(), ChangesApi.routes(), NodeApi.routes(), TaskApi.routes())
                .forEach(routes::addAll);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            ApiAnswer answer;
            try {
                answer = answer(exchange);
            } catch (SQLException | RuntimeException e) {
                answer = ApiAnswer.error(500, e.toString());
            }
            byte[] body = answer.body() == null ? new byte[0] : NailgunRows.JSON.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private ApiAnswer answer(HttpExchange exchange) throws IOException, SQLException {
        String path = exchange.getRequestURI().getPath().replaceFirst("(?<=.)/$", "");
        byte[] sent = exchange.getRequestBody().readAllBytes();
        if (!path.startsWith(PREFIX + "/")) {
            return ApiAnswer.error(404, "Not Found");
        }
        String address = path.substring(PREFIX.length());
        if (!address.equals("/version")
                && !token.equals(exchange.getRequestHeaders().getFirst("X-Auth-Token"))) {
            return ApiAnswer.error(401, "Authentication required");
        }
        JsonNode body;
        try {
            body = sent.length == 0 ? MissingNode.getInstance() : NailgunRows.JSON.readTree(sent);
        } catch (JsonProcessingException e) {
            return ApiAnswer.error(400, "Invalid json data");
        }
        return routed(
                exchange.getRequestMethod(), address, exchange.getRequestURI().getRawQuery(), body);
    }

    private ApiAnswer routed(String method, String address, String query, JsonNode body) throws SQLException {
        boolean known = false;
        for (Route route : routes) {
            Optional<List<Integer>> numbers = route.numbers(address);
            known |= numbers.isPresent();
            if (numbers.isPresent() && route.method().equals(method)) {
                ApiCall call = new ApiCall(numbers.get(), query, body);
                try {
                    return store.transaction(rows -> route.handler().answer(call, rows));
                } catch (NailgunRows.NotThere e) {
                    return ApiAnswer.error(404, "Object not found");
                }
            }
        }
        return known ? ApiAnswer.error(405, "Method Not Allowed") : ApiAnswer.error(404, "Not Found");
    }

    private static ApiAnswer version(ApiCall call, NailgunRows rows) {
        var version = JsonNodeFactory.instance
                .objectNode()
                .put("release", "9.0")
                .put("api", "1.0")
                .put("openstack_version", "mitaka-9.0")
                .put("auth_required", true);
        version.putArray("feature_groups").add("experimental");
        return ApiAnswer.ok(version);
    }
}
