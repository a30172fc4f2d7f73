package org.fuelstats.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLContext;

/** A persistent TLS connection to a listener, as the operator. */
final class OperatorClient {
    private final HttpClient http;
    private final URI address;
    private final String authorization;

    /** To the analytics API. */
    public static OperatorClient ofAnalytics(Target target, SSLContext tls) {
        return new OperatorClient(target.analytics(), target, tls);
    }

    /** To the metric store's API. */
    public static OperatorClient ofMetrics(Target target, SSLContext tls) {
        return new OperatorClient(target.metrics(), target, tls);
    }

    private OperatorClient(URI address, Target target, SSLContext tls) {
        this.address = address;
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString((target.user() + ":" + target.password()).getBytes(StandardCharsets.UTF_8));
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    public String get(String path) throws IOException, InterruptedException {
        return answer(path).body();
    }

    /** A complete response rather than its body only; as in all methods, a status other than 2xx ends the benchmark. */
    public HttpResponse<String> answer(String path) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody());
    }

    public String post(String path, String json) throws IOException, InterruptedException {
        return post(path, BodyPublishers.ofString(json));
    }

    public String post(String path, BodyPublisher json) throws IOException, InterruptedException {
        return send("POST", path, json).body();
    }

    public void delete(String path) throws IOException, InterruptedException {
        send("DELETE", path, BodyPublishers.noBody());
    }

    /** A long response, read as a stream. */
    public InputStream stream(String path) throws IOException, InterruptedException {
        HttpRequest request = request("GET", path, BodyPublishers.noBody(), "*/*");
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(request.uri() + " answered " + answer.statusCode() + ".");
        }
        return answer.body();
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = request(method, path, body, "application/json");
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private HttpRequest request(String method, String path, BodyPublisher body, String accepted) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(120))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("Accept", accepted)
                .method(method, body)
                .build();
    }
}
