package org.fuelstats.listeners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One request is served at a time and one waits, on a real server without TLS. */
class ConcurrencyLimitTest {
    private static final int SECONDS = 10;

    private final Semaphore begun = new Semaphore(0);
    private final Semaphore mayEnd = new Semaphore(0);
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger served = new AtomicInteger();
    private final BlockingQueue<ServerConnection> arrived = new LinkedBlockingQueue<>();
    private final ConcurrencyLimit limit = new ConcurrencyLimit();
    private Undertow server;

    @BeforeEach
    void start() {
        limit.setForm("gnocchi");
        limit.setWaiting(1);
        serve(1);
    }

    /** Starts the server, anew if it runs, with so many places. */
    private void serve(int number) {
        if (server != null) {
            server.stop();
        }
        limit.setRequests(number);
        HttpHandler limited = limit.wrap(this::serveSlowly);
        server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1", exchange -> {
                    limited.handleRequest(exchange);
                    arrived.add(exchange.getConnection());
                    requests.incrementAndGet();
                })
                .build();
        server.start();
    }

    @AfterEach
    void stop() {
        mayEnd.release(100);
        server.stop();
    }

    private void serveSlowly(HttpServerExchange exchange) throws InterruptedException {
        begun.release();
        mayEnd.acquire();
        served.incrementAndGet();
        exchange.getResponseSender().send("served");
    }

    @Test
    void oneIsServedOneWaitsAndTheNextIsRefusedAtOnce() throws Exception {
        try (Socket first = request();
                Socket second = request();
                Socket third = request()) {
            assertTrue(begun.tryAcquire(SECONDS, TimeUnit.SECONDS));
            String refusal = answer(third);
            assertTrue(refusal.startsWith("HTTP/1.1 503 "), refusal);
            assertTrue(refusal.contains("Retry-After: 10"), refusal);
            assertTrue(refusal.endsWith("\"description\":\"" + BareErrorForm.BUSY + "\"}"), refusal);
            assertEquals(0, served.get());

            mayEnd.release(2);
            assertTrue(answer(first).endsWith("served"));
            assertTrue(answer(second).endsWith("served"));
        }
    }

    @Test
    void aClientThatLeavesWhileItWaitsGivesItsPlaceBack() throws Exception {
        try (Socket first = request();
                Socket second = request()) {
            arrived.take();
            arrived.take().close();
            assertTrue(begun.tryAcquire(SECONDS, TimeUnit.SECONDS));
            mayEnd.release(2);
            assertTrue(answer(first).endsWith("served"));
            assertEquals("", answer(second));

            try (Socket third = request()) {
                assertTrue(answer(third).endsWith("served"), "the place is free again");
            }
            assertEquals(2, served.get(), "who has left isn't served");
        }
    }

    @Test
    void anAddressWithManyWaitingRequestsDoesNotKeepAnotherOut() throws Exception {
        limit.setWaiting(2);
        try (Socket first = request();
                Socket second = request();
                Socket third = request();
                Socket other = request("127.0.0.2")) {
            String refusal = answer(third);
            assertTrue(refusal.startsWith("HTTP/1.1 503 "), refusal);

            mayEnd.release(3);
            assertTrue(answer(first).endsWith("served"));
            assertTrue(answer(second).endsWith("served"));
            assertTrue(answer(other).endsWith("served"));
        }
    }

    @Test
    void anAddressWhoseRequestsTakeLongLeavesAQuarterOfThePlacesToOthers() throws Exception {
        serve(4);
        try (Socket first = request();
                Socket second = request();
                Socket third = request();
                Socket fourth = request()) {
            assertTrue(begun.tryAcquire(3, SECONDS, TimeUnit.SECONDS));
            assertFalse(begun.tryAcquire(200, TimeUnit.MILLISECONDS), "the fourth waits, though a place is free");
            try (Socket other = request("127.0.0.2")) {
                assertTrue(begun.tryAcquire(SECONDS, TimeUnit.SECONDS), "another address is served at once");

                mayEnd.release(5);
                for (Socket each : new Socket[] {first, second, third, fourth, other}) {
                    assertTrue(answer(each).endsWith("served"));
                }
            }
        }
    }

    private Socket request() throws IOException, InterruptedException {
        return request("127.0.0.1");
    }

    /** Sends a request, and returns when the server has read it. */
    private Socket request(String from) throws IOException, InterruptedException {
        int before = requests.get();
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort(), InetAddress.getByName(from), 0);
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(SECONDS));
        socket.getOutputStream()
                .write("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        while (requests.get() == before) {
            Thread.sleep(5);
        }
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
