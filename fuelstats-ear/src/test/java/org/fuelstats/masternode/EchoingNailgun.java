package org.fuelstats.masternode;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers a few of Nailgun's addresses, and tells in its answers what it received. */
public final class EchoingNailgun implements AutoCloseable {
    public static final String TOKEN = "planted-token-of-an-administrator";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private EchoingNailgun(HttpServer server) {
        this.server = server;
    }

    public static EchoingNailgun start() throws IOException {
        EchoingNailgun nailgun =
                new EchoingNailgun(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        nailgun.server.setExecutor(nailgun.threads);
        nailgun.server.createContext("/", nailgun::answer);
        nailgun.server.start();
        return nailgun;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            long received = length(exchange.getRequestBody());
            if (exchange.getRequestURI().getPath().equals("/ui/")) {
                show(exchange);
                return;
            }
            boolean known = TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Auth-Token"))
                    || String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"))
                            .contains("token=" + TOKEN);
            String asked = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            int status = !known ? 401 : asked.contains("/absent") ? 404 : asked.startsWith("POST") ? 201 : 200;
            byte[] body = "{\"asked\": \"%s\", \"bytes\": %d, \"host\": \"%s\"}"
                    .formatted(asked, received, exchange.getRequestHeaders().getFirst("Host"))
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().add("X-Nailgun", "simulated");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** The start of a web interface, with the line that leads to the question about statistics. */
    private static void show(HttpExchange exchange) throws IOException {
        byte[] page =
                "<!DOCTYPE html><html lang=\"en\"><title>Fuel</title><script src=\"/statistics/first.js\" defer></script>"
                        .getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
    }

    private static long length(InputStream body) throws IOException {
        byte[] buffer = new byte[65536];
        long length = 0;
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            length += count;
        }
        return length;
    }

    /** Ends it; what stands before it then answers that it is away. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
