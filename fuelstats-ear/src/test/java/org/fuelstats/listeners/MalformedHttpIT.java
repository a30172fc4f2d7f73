package org.fuelstats.listeners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that two servers could read differently are refused by every listener. */
@EndToEnd
class MalformedHttpIT {
    private static final String POST = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";

    private final RunningSystem system;

    MalformedHttpIT(RunningSystem system) {
        this.system = system;
    }

    private List<URI> listeners() {
        return List.of(system.collector("/"), system.analytics("/"), system.metrics("/"));
    }

    static Stream<String> malformed() {
        return Stream.of(
                "GET / HTTP/1.1\r\n Host: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\r",
                "GET / HTTP/1.1\r\nHost: localhost\r\n\rConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nno colon here\r\n\r\n",
                "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n",
                "GET / HTTP/1.1\nHost: localhost\n\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: a\rb\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: a\0b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\n: a\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                POST + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                POST + "Transfer-Encoding: identity, chunked\r\n\r\n0\r\n\r\n",
                POST + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                POST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                POST + "Transfer-Encoding: identity\r\nContent-Length: 2\r\n\r\n{}",
                POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                POST + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
                POST + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ",
                POST + "Content-Length: 2, 2\r\n\r\n{}",
                POST + "Content-Length: +2\r\n\r\n{}",
                POST + "Content-Length: -1\r\n\r\n",
                POST + "Content-Length: 99999999999999999999\r\n\r\n",
                "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                CHUNKED + "2\n{}\n0\n\n",
                CHUNKED + "2;a\nb\r\n{}\r\n0\r\n\r\n",
                CHUNKED + "2\r\n{}XX0\r\n\r\n",
                CHUNKED + "0x2\r\n{}\r\n0\r\n\r\n",
                CHUNKED + "-2\r\n{}\r\n0\r\n\r\n",
                CHUNKED + "10000000000000002\r\n{}\r\n0\r\n\r\n",
                CHUNKED + "2 \r\n{}\r\n0\r\n\r\n",
                "GE[T / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/2.0\r\nHost: localhost\r\n\r\n",
                "CONNECT b:1 HTTP/1.1\r\nHost: b:1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: " + "a".repeat(20_000) + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\n" + "X-A: a\r\n".repeat(100) + "\r\n",
                "GET /?" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformedRequestsGet400AndTheConnectionEnds(String request) throws IOException {
        for (URI listener : listeners()) {
            try (TlsClient client = TlsClient.connect(system, listener, "127.0.0.1", "http/1.1")) {
                String answer = client.write(request).rest();
                assertTrue(answer.matches("(?s)HTTP/1\\.[01] 400 .*"), listener + ": " + answer);
                assertFalse(answer.contains("<html"), answer);
            }
        }
    }

    @Test
    void noErrorIsLoggedForWhatAClientDid() throws IOException {
        long before = errors();

        for (String request : malformed().toList()) {
            malformedRequestsGet400AndTheConnectionEnds(request);
        }

        assertEquals(before, errors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2c", "h2c, websocket", "H2C"})
    void clearTextHttp2IsNotOfferedWithinTls(String upgrade) throws IOException {
        for (URI listener : listeners()) {
            try (TlsClient client = TlsClient.connect(system, listener, "127.0.0.1", "http/1.1")) {
                String answer = client.write(
                                "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                                        + "Upgrade: " + upgrade + "\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n"
                                        + "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .rest();
                assertFalse(answer.contains(" 101 "), answer);
                assertTrue(answer.startsWith("HTTP/1.1 "), answer);
            }
        }
    }

    private long errors() throws IOException {
        try (Stream<String> lines = Files.lines(system.serverLog())) {
            return lines.filter(line -> line.contains(" ERROR [io.undertow") || line.contains(" ERROR [org.xnio"))
                    .count();
        }
    }
}
