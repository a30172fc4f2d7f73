package org.fuelstats.analytics.metricstore;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.api.Deployment;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ServletContainer;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.util.Optional;
import java.util.Set;

/** Passes requests for the metric store to the application on the metric store's listener, and all others to analytics. */
final class MetricStoreHandler implements HttpHandler {
    private static final String APPLICATION = "timeseries-war.war";
    private static final String API = "/v1";
    private static final Set<HttpString> READING = Set.of(Methods.GET, Methods.HEAD);

    private final HttpHandler analytics;
    private final ServletContainer container;

    MetricStoreHandler(HttpHandler analytics, ServletContainer container) {
        this.analytics = analytics;
        this.container = container;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (!isForMetricStore(exchange)) {
            analytics.handleRequest(exchange);
            return;
        }
        Optional<HttpHandler> metricStore = metricStore();
        if (metricStore.isPresent()) {
            metricStore.get().handleRequest(exchange);
        } else {
            exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, 10);
            exchange.endExchange();
        }
    }

    /** Gnocchi's clients look for the API's version at the root; browsers, which accept pages there, get the page. */
    private static boolean isForMetricStore(HttpServerExchange exchange) {
        String path = exchange.getRelativePath();
        if (path.equals(API) || path.startsWith(API + "/")) return true;
        String accepted = exchange.getRequestHeaders().getFirst(Headers.ACCEPT);
        return path.equals("/")
                && READING.contains(exchange.getRequestMethod())
                && accepted != null
                && accepted.contains("application/json");
    }

    private Optional<HttpHandler> metricStore() {
        return container.listDeployments().stream()
                .filter(name -> name.endsWith(APPLICATION))
                .map(container::getDeployment)
                .filter(manager -> manager != null && manager.getState() == DeploymentManager.State.STARTED)
                .map(DeploymentManager::getDeployment)
                .map(Deployment::getHandler)
                .findFirst();
    }
}
