package org.fuelstats.nailgun.page;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETagUtils;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fuelstats.http.PageHeaders;

/**
 * Serves the pages, which are few and small, from memory, and passes all other requests on. They contain nothing of the installation, so that
 * everybody may read them; what they show they ask for with the administrator's token.
 */
public final class Pages implements HttpHandler {
    private static final String FOLDER = "/statistics/";
    private static final String START = FOLDER + "index.html";

    private final Map<String, PageFile> files = new TreeMap<>();
    private final HttpHandler next;

    /** The pages of a deployment, before what answers all other addresses. */
    public Pages(ServletContext context, HttpHandler next) {
        this.next = next;
        read(context, FOLDER);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String path = exchange.getRequestPath();
        if (path.startsWith(FOLDER)) {
            answer(exchange, files.get(path.equals(FOLDER) ? START : path));
        } else if (path.concat("/").equals(FOLDER)) {
            exchange.setStatusCode(StatusCodes.FOUND);
            exchange.getResponseHeaders().put(Headers.LOCATION, FOLDER);
        } else {
            next.handleRequest(exchange);
        }
    }

    private static void answer(HttpServerExchange exchange, PageFile file) {
        PageHeaders.ALL.forEach(
                (name, value) -> exchange.getResponseHeaders().put(HttpString.tryFromString(name), value));
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-cache");
        if (file == null) {
            exchange.setStatusCode(StatusCodes.NOT_FOUND);
            say(exchange, "No such page. The statistics' pages begin at " + FOLDER + "\n");
        } else if (!Set.of(Methods.GET, Methods.HEAD).contains(exchange.getRequestMethod())) {
            exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED);
            exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD");
            say(exchange, "A page can only be read: use GET.\n");
        } else if (ETagUtils.handleIfNoneMatch(exchange, file.tag(), true)) {
            exchange.getResponseHeaders().put(Headers.ETAG, file.tag().toString());
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, file.type());
            exchange.getResponseSender().send(file.content().duplicate());
        } else {
            exchange.getResponseHeaders().put(Headers.ETAG, file.tag().toString());
            exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
        }
    }

    private static void say(HttpServerExchange exchange, String sentence) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=UTF-8");
        exchange.getResponseSender().send(sentence);
    }

    private void read(ServletContext context, String folder) {
        Set<String> paths = context.getResourcePaths(folder);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/")) {
                read(context, path);
                continue;
            }
            try (InputStream stream = context.getResourceAsStream(path)) {
                files.put(path, PageFile.read(path, stream));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
