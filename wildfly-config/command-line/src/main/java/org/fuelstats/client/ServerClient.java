package org.fuelstats.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** One connection to a server. Requests that fail for a temporary reason are retried: every request may be repeated. */
public final class ServerClient {
    private static final String JSON = "application/json";

    private final HttpClient http;
    private final ServerAccess access;
    private final Retries retries;

    public ServerClient(ServerAccess access, Retries retries) {
        this.access = access;
        this.retries = retries;
        this.http = HttpClient.newBuilder()
                .sslContext(access.tls())
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** @param path with its query; relative to the endpoint */
    public ServerAnswer get(String path) throws IOException, InterruptedException {
        return ask("GET", path, JSON, new byte[0]);
    }

    public ServerAnswer post(String path, byte[] json) throws IOException, InterruptedException {
        return ask("POST", path, JSON, json);
    }

    public ServerAnswer patch(String path, byte[] json) throws IOException, InterruptedException {
        return patch(path, JSON, json);
    }

    /** @param contentType that of the body, as {@code application/json-patch+json} */
    public ServerAnswer patch(String path, String contentType, byte[] body) throws IOException, InterruptedException {
        return ask("PATCH", path, contentType, body);
    }

    /** @throws IOException if there is no answer, or one that says that the server can't be worked with */
    private ServerAnswer ask(String method, String path, String contentType, byte[] content)
            throws IOException, InterruptedException {
        URI address = address(path);
        BodyPublisher body = content.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(120))
                .header("Content-Type", contentType)
                .header("Accept", JSON)
                .method(method, body);
        access.headers().forEach(request::header);
        return retries.retry(access.server(), ServerClient::passing, () -> {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return judged(new ServerAnswer(
                    access.server(), method + " " + address, answer.statusCode(), answer.body(), answer.headers()));
        });
    }

    /** The endpoint may have a path of its own, as that of a server behind a proxy. */
    private URI address(String path) {
        String endpoint = access.endpoint().toString();
        return URI.create(endpoint.replaceFirst("/+$", "") + path);
    }

    private ServerAnswer judged(ServerAnswer answer) throws ServerFailure {
        return switch (answer.status()) {
            case 401 ->
                throw ServerFailure.lasting(answer.server() + " refused the login of " + access.user() + ". Check "
                        + access.credentials() + ".");
            case 403 ->
                throw ServerFailure.lasting("The user " + access.user() + " may not do " + answer.request() + ": "
                        + answer.objection() + " Log in as an administrator, or as the user who made what is there.");
            case 408, 429, 500, 502, 503, 504 ->
                throw ServerFailure.passing(
                        answer.request() + " answered " + answer.status() + ": " + answer.objection());
            default -> answer;
        };
    }

    private static boolean passing(IOException failure) {
        if (failure instanceof ServerFailure known) {
            return known.passing();
        }
        // A certificate that isn't trusted won't be the next time.
        return !(failure instanceof SSLException
                && String.valueOf(failure.getMessage()).contains("PKIX"));
    }
}
