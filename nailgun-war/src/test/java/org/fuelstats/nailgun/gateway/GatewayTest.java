package org.fuelstats.nailgun.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.undertow.Undertow;
import io.undertow.server.handlers.ResponseCodeHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.fuelstats.nailgun.actionlogs.RecordedAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway between a client and a Nailgun over real connections. */
class GatewayTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private RecordingQueue queue = new RecordingQueue(100);
    private HttpServer nailgun;
    private Undertow gateway;

    @BeforeEach
    void start() throws IOException {
        nailgun = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        nailgun.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("X-Method", exchange.getRequestMethod());
            exchange.getResponseHeaders().add("X-Uri", exchange.getRequestURI().toString());
            exchange.getResponseHeaders().put("X-Twice", List.of("a", "b"));
            String status = exchange.getRequestHeaders().getFirst("X-Status");
            exchange.sendResponseHeaders(status == null ? 200 : Integer.parseInt(status), body.length == 0 ? -1 : 0);
            if (body.length > 0) exchange.getResponseBody().write(body);
            exchange.close();
        });
        nailgun.start();
        gateway = gateway(URI.create("http://127.0.0.1:" + nailgun.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        gateway.stop();
        nailgun.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "PROPFIND"})
    void requestsAndAnswersPassUnchanged(String method) throws Exception {
        HttpResponse<String> answer = ask(method, "/api/nodes/1?a=%2F&b=c%20d", "{}", "X-Status", "202");
        assertEquals(202, answer.statusCode());
        assertEquals(method, answer.headers().firstValue("X-Method").orElseThrow());
        assertEquals(
                "/api/nodes/1?a=%2F&b=c%20d",
                answer.headers().firstValue("X-Uri").orElseThrow());
        assertEquals(List.of("a", "b"), answer.headers().allValues("X-Twice"));
        assertEquals("{}", answer.body());
    }

    @Test
    void onlyWhatChangesSomethingIsRecorded() throws Exception {
        ask("GET", "/api/clusters/1/changes", "");
        ask("OPTIONS", "/api/clusters", "");
        ask("PUT", "/api/clusters/1/changes?token=planted", "planted", "X-Auth-Token", "planted", "X-Status", "202");
        RecordedAction recorded = next();
        assertEquals("http_request", recorded.actionType());
        assertEquals("deploy_changes", recorded.actionName());
        assertEquals("cluster_changes", recorded.actionGroup());
        assertEquals(1, recorded.clusterId());
        assertEquals(LocalDateTime.of(2026, 11, 30, 12, 0), recorded.startTimestamp());
        assertEquals(LocalDateTime.of(2026, 11, 30, 12, 0), recorded.endTimestamp());
        assertEquals(64, recorded.actorId().length());
        assertEquals(
                "{\"request_data\":{\"http_method\":\"PUT\",\"url\":\"/api/clusters/1/changes\",\"user_agent\":\"other\",\"data\":{}},"
                        + "\"response_data\":{\"status\":\"202 Accepted\",\"data\":{}}}",
                recorded.additionalInfo());
    }

    @Test
    void aFailureIsRecordedWithItsStatus() throws Exception {
        ask("POST", "/api/clusters", "{}", "X-Status", "409");
        RecordedAction recorded = next();
        assertNull(recorded.actorId());
        assertTrue(
                recorded.additionalInfo()
                        .endsWith(
                                "\"response_data\":{\"status\":\"409 Conflict\",\"data\":{},\"message\":\"Conflict\"}}"),
                recorded::additionalInfo);
    }

    @Test
    void withoutNailgunRequestsGet503AndAreRecorded() throws Exception {
        nailgun.stop(0);
        assertEquals(503, ask("DELETE", "/api/nodes/1", "").statusCode());
        assertTrue(next().additionalInfo().contains("503 Service Unavailable"));
    }

    @Test
    void aFullQueueCostsTheRecordNotTheRequest() throws Exception {
        queue = new RecordingQueue(1);
        gateway.stop();
        gateway = gateway(URI.create("http://127.0.0.1:" + nailgun.getAddress().getPort()));
        for (int i = 0; i < 3; i++) {
            assertEquals(200, ask("POST", "/api/nodes", "{}").statusCode());
        }
        // Records come after the responses: a place that is free too early would take another one.
        org.awaitility.Awaitility.await().until(() -> queue.figures().lost() == 2);
        next();
    }

    @Test
    void anUpgradePassesInBothDirections() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread echo = new Thread(() -> upgradeAndEcho(server));
            echo.start();
            gateway.stop();
            gateway = gateway(URI.create("http://127.0.0.1:" + server.getLocalPort()));
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream()
                        .write("GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"
                                .getBytes(US_ASCII));
                String head = head(socket);
                assertTrue(head.startsWith("HTTP/1.1 101 "), head);
                socket.getOutputStream().write("hello".getBytes(US_ASCII));
                assertEquals("hello", new String(socket.getInputStream().readNBytes(5), US_ASCII));
            }
            echo.join(10_000);
            assertFalse(echo.isAlive());
        }
    }

    @Test
    void ownAddressesDoNotReachNailgun() throws Exception {
        for (String own : List.of("/api/settings", "/api/settings/", "/api/action_logs", "/api/statistics/state")) {
            assertEquals(418, ask("GET", own, "").statusCode(), own);
        }
        assertEquals(200, ask("GET", "/api/settings/other", "").statusCode());
        ask("POST", "/api/statistics/send", "");
        ask("PUT", "/api/settings", "{}");
        assertEquals("master_node_settings", next().actionName());
    }

    private Undertow gateway(URI address) {
        Undertow server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setServerOption(io.undertow.UndertowOptions.DECODE_URL, false)
                .setHandler(new RecordingHandler(
                        new OwnAddresses(new ResponseCodeHandler(418), GatewayExtension.nailgun(address)),
                        queue,
                        new ActionNames(),
                        NOON))
                .build();
        server.start();
        return server;
    }

    private int port() {
        return ((InetSocketAddress) gateway.getListenerInfo().get(0).getAddress()).getPort();
    }

    private RecordedAction next() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            List<RecordedAction> taken = queue.take(1);
            if (!taken.isEmpty()) return taken.get(0);
        }
        throw new AssertionError("nothing was recorded");
    }

    private HttpResponse<String> ask(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void upgradeAndEcho(ServerSocket server) {
        try (Socket socket = server.accept()) {
            head(socket);
            socket.getOutputStream()
                    .write("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"
                            .getBytes(US_ASCII));
            socket.getOutputStream().write(socket.getInputStream().readNBytes(5));
            socket.getInputStream().read();
        } catch (IOException e) {
            // the test tells
        }
    }

    private static String head(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) throw new IOException("closed after " + head);
            head.append((char) next);
        }
        return head.toString();
    }
}
