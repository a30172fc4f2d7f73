package org.fuelstats.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** Three listeners, one per audience, and all speak TLS only. */
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

    @Test
    void theMetricStoreDoesNotAnswerInTheClear() throws Exception {
        assertNoHttpAnswer(system.metrics("/"));
    }

    @Test
    void theMetricStoreAnswersOnItsOwnListenerOnly() throws Exception {
        assertEquals(
                200, system.getAsOperator(system.metrics("/v1/capabilities")).statusCode());
        assertEquals(
                404, system.getAsOperator(system.analytics("/v1/capabilities")).statusCode());
        assertEquals(
                404, system.getAsOperator(system.collector("/v1/capabilities")).statusCode());
    }

    @Test
    void whatTheContainerRefusesHasTheMetricStoresErrorBody() throws Exception {
        HttpResponse<String> answer = system.getAsOperator(system.metrics("/api/v1/me"));

        assertEquals(404, answer.statusCode());
        assertEquals(
                "application/json;charset=UTF-8",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(answer.body().startsWith("{\"code\":404,\"title\":\"Not Found\""), answer.body());
    }

    @Test
    void answersOfTheMetricStoreAreNotKeptAndHoldNoActiveContent() throws Exception {
        HttpResponse<String> answer = system.get(system.metrics("/v1/metric"));

        assertEquals(401, answer.statusCode());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertEquals(
                "default-src 'none'; frame-ancestors 'none'",
                answer.headers().firstValue("Content-Security-Policy").orElseThrow());
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
