package org.fuelstats.listeners;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.BlockingHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the listener's first filter does with requests, on a real server without TLS. */
class RequestReceptionTest {
    private static final int STALL_MILLIS = 1000;

    private final AtomicInteger handled = new AtomicInteger();
    private Undertow server;

    @BeforeEach
    void start() {
        RequestReception reception = new RequestReception();
        reception.setForm("gnocchi");
        reception.setStoredBytes(1024 * 1024);
        reception.setSpoolBytes(1024 * 1024);
        reception.setStallMillis(STALL_MILLIS);
        reception.setLeastBytesPerSecond(1000);
        HttpHandler echo = new BlockingHandler(exchange -> {
            handled.incrementAndGet();
            byte[] body = exchange.getInputStream().readAllBytes();
            exchange.getResponseHeaders().put(io.undertow.util.Headers.CONTENT_LENGTH, body.length);
            exchange.getOutputStream().write(body);
        });
        server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1", reception.wrap(echo))
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, -1L)
                .build();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aBodyReachesTheApplicationUnchangedWhateverItsSize() throws IOException {
        for (int size : new int[] {1, 16 * 1024, 128 * 1024, 128 * 1024 + 1, 144 * 1024, 500_001, 1024 * 1024}) {
            byte[] body = random(size);
            try (Socket socket = connect()) {
                write(
                        socket,
                        "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: " + size + "\r\n\r\n");
                socket.getOutputStream().write(body);
                assertArrayEquals(body, bodyOf(socket.getInputStream().readAllBytes()), size + " bytes");
            }
        }
    }

    @Test
    void aBodyThatComesInPiecesIsReceivedWithoutTheApplication() throws Exception {
        byte[] body = random(300_000);
        try (Socket socket = connect()) {
            write(socket, "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 300000\r\n\r\n");
            for (int from = 0; from < body.length; from += 100_000) {
                assertEquals(0, handled.get(), "the application was called before the body was complete");
                socket.getOutputStream().write(body, from, 100_000);
                socket.getOutputStream().flush();
                Thread.sleep(STALL_MILLIS / 2);
            }
            assertArrayEquals(body, bodyOf(socket.getInputStream().readAllBytes()));
        }
    }

    @Test
    void requestsBehindAChunkedOneAreAnsweredInTurn() throws IOException {
        try (Socket socket = connect()) {
            write(
                    socket,
                    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n0\r\n\r\n"
                            + "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\ntwo"
                            + "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + "5\r\nthree\r\n0\r\n\r\n");
            String answers = text(socket);
            assertEquals(3, handled.get(), answers);
            assertTrue(answers.indexOf("one") < answers.indexOf("two"), answers);
            assertTrue(answers.endsWith("three"), answers);
        }
    }

    @Test
    void aBodyThatStopsIsAnsweredWith408() throws IOException {
        try (Socket socket = connect()) {
            write(socket, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n" + " ".repeat(300_000));
            assertRefused(408, text(socket));
        }
        assertEquals(0, handled.get());
    }

    @Test
    void aBodyThatTricklesIsAnsweredWith408() throws Exception {
        try (Socket socket = connect()) {
            write(socket, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n");
            for (int i = 0; i < 8 && socket.getInputStream().available() == 0; i++) {
                write(socket, "       ");
                Thread.sleep(STALL_MILLIS / 4);
            }
            assertRefused(408, text(socket));
        }
    }

    @Test
    void aTooLargeBodyIsReadOffBeforeItIsRefused() throws IOException {
        try (Socket socket = connect()) {
            write(socket, "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 20000000\r\n\r\n");
            byte[] megabyte = new byte[1_000_000];
            for (int i = 0; i < 20; i++) {
                socket.getOutputStream().write(megabyte);
            }
            byte[] body = bodyOf(socket.getInputStream().readAllBytes());
            assertTrue(body.length > 1024 * 1024, "the application can't notice that the body is too large");
            assertTrue(body.length < 2 * 1024 * 1024, body.length + " bytes reached the application");
        }
    }

    /** Whether the two are in the files at the same time is a matter of chance, so there are several attempts. */
    @Test
    void bodiesShareTheSpaceInFilesAndARefusedOneIsReadOffFirst() throws IOException {
        boolean refused = false;
        for (int attempt = 0; attempt < 50 && !refused; attempt++) {
            try (Socket first = connect();
                    Socket second = connect()) {
                String almostAll = "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 1000001\r\n\r\n"
                        + " ".repeat(1_000_000);
                write(first, almostAll);
                write(second, almostAll);
                write(first, " ");
                write(second, " ");
                for (String answer : new String[] {text(first), text(second)}) {
                    if (!answer.startsWith("HTTP/1.1 200")) {
                        assertRefused(503, answer);
                        refused = true;
                    }
                }
            }
        }
        assertTrue(refused, "two bodies were in the space of one");
    }

    @Test
    void aClientThatAsksFirstIsToldToGoOn() throws IOException {
        try (Socket socket = connect()) {
            write(
                    socket,
                    "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
            byte[] goOn = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n".length());
            assertEquals("HTTP/1.1 100 Continue\r\n", new String(goOn, StandardCharsets.ISO_8859_1));
            write(socket, "abc");
            String answer = text(socket);
            assertTrue(answer.endsWith("abc"), answer);
        }
    }

    @Test
    void aClientThatAsksFirstIsSparedTheUploadOfATooLargeBody() throws IOException {
        try (Socket socket = connect()) {
            write(socket, "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 99000000\r\n\r\n");
            assertRefused(413, text(socket));
        }
    }

    @Test
    void malformedRequestsAreRefused() throws IOException {
        for (String request : new String[] {
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
            "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\nabc\n0\n\n",
            "CONNECT b:1 HTTP/1.1\r\nHost: b:1\r\n\r\n"
        }) {
            try (Socket socket = connect()) {
                write(socket, request);
                assertRefused(400, text(socket));
            }
        }
        assertEquals(0, handled.get());
    }

    @Test
    void aClientThatLeavesFreesTheSpace() throws IOException {
        for (int i = 0; i < 5; i++) {
            try (Socket socket = connect()) {
                write(socket, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000001\r\n\r\n" + " ".repeat(900_000));
            }
        }

        long end = System.nanoTime() + 10_000_000_000L;
        String answer;
        do {
            answer = answerToLargeBody();
        } while (answer.startsWith("HTTP/1.1 503") && System.nanoTime() < end);
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer.substring(0, Math.min(300, answer.length())));
    }

    private String answerToLargeBody() throws IOException {
        try (Socket socket = connect()) {
            write(
                    socket,
                    "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 1000000\r\n\r\n"
                            + " ".repeat(1_000_000));
            return text(socket);
        }
    }

    private Socket connect() throws IOException {
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** All that the server sends until it closes the connection. */
    private static String text(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (InputStream in = socket.getInputStream()) {
            in.transferTo(all);
        } catch (java.net.SocketException reset) {
            // what was sent to the server after its response
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    private static void assertRefused(int status, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status) || answer.startsWith("HTTP/1.0 " + status), answer);
        assertTrue(answer.contains("\r\nContent-Type: application/json"), answer);
        assertTrue(answer.contains("{\"code\":" + status + ",\"title\":"), answer);
        assertFalse(answer.contains("null"), answer);
    }

    private static byte[] bodyOf(byte[] response) {
        String text = new String(response, StandardCharsets.ISO_8859_1);
        assertTrue(text.startsWith("HTTP/1.1 200"), () -> text.substring(0, Math.min(300, text.length())));
        int start = text.indexOf("\r\n\r\n") + 4;
        return java.util.Arrays.copyOfRange(response, start, response.length);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
