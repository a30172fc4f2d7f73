package org.fuelstats.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** A persistent TLS connection to the collector. */
final class CollectorClient {
    private final HttpClient http;
    private final URI address;

    CollectorClient(URI collector, String resource, SSLContext tls) {
        this.address = collector.resolve("/api/v1/" + resource + "/");
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /**
     * Posts the body and waits for the answer.
     *
     * @return the answer's body; an answer other than 2xx ends the benchmark
     */
    String post(byte[] body, String uid) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("master-node-uid", uid)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(address + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
