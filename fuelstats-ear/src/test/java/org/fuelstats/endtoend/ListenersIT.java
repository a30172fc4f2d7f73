package org.fuelstats.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Two listeners, one per audience, and both speak TLS only. */
@EndToEnd
class ListenersIT {
    private final RunningSystem system;

    ListenersIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void theCollectorAnswersPingWithoutALogin() throws Exception {
        HttpResponse<String> answer = system.get(system.collector("/api/v1/ping/"));

        assertEquals(200, answer.statusCode(), answer::body);
    }

    @Test
    void theCollectorDoesNotAnswerInTheClear() throws Exception {
        assertNoHttpAnswer(system.collector("/"));
    }

    @Test
    void analyticsDoesNotAnswerInTheClear() throws Exception {
        assertNoHttpAnswer(system.analytics("/"));
    }

    @Test
    void analyticsDoesNotServeTheCollectorsApi() throws Exception {
        assertEquals(
                404, system.getAsOperator(system.analytics("/api/v1/ping/")).statusCode());
    }

    private static void assertNoHttpAnswer(URI listener) throws IOException {
        try (Socket socket = new Socket(listener.getHost(), listener.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            String start = new String(answer.readNBytes(16), StandardCharsets.ISO_8859_1);
            assertFalse(start.startsWith("HTTP"), start);
        } catch (java.net.SocketException e) {
            // Reset by the listener: as good as no answer.
        }
    }
}
