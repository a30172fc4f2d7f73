package org.fuelstats.ceilometer;

import java.io.IOException;
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
import javax.net.ssl.SSLException;
import org.fuelstats.ceilometer.samples.ImportRetries;

/** One connection to the store. Requests that fail for a temporary reason are retried: every request may be repeated. */
final class StoreClient {
    private static final String LATE = "Fuelstats-Late-Measures";

    private final HttpClient http;
    private final StoreAccess access;
    private final String authorization;
    private final ImportRetries retries;

    StoreClient(StoreAccess access, ImportRetries retries) {
        this.access = access;
        this.retries = retries;
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString((access.user() + ":" + access.password()).getBytes(StandardCharsets.UTF_8));
        this.http = HttpClient.newBuilder()
                .sslContext(access.tls())
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    StoreAnswer get(String path) throws IOException, InterruptedException {
        return ask("GET", path, new byte[0]);
    }

    StoreAnswer post(String path, byte[] json) throws IOException, InterruptedException {
        return ask("POST", path, json);
    }

    StoreAnswer patch(String path, byte[] json) throws IOException, InterruptedException {
        return ask("PATCH", path, json);
    }

    /** @throws IOException if there is no answer, or one that says that the store can't be worked with */
    private StoreAnswer ask(String method, String path, byte[] json) throws IOException, InterruptedException {
        URI address = access.endpoint().resolve(path);
        BodyPublisher body = json.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(json);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(120))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, body)
                .build();
        return retries.retry("the metric store", StoreClient::passing, () -> {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return judged(new StoreAnswer(
                    method + " " + address,
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValueAsLong(LATE).orElse(0)));
        });
    }

    private StoreAnswer judged(StoreAnswer answer) throws StoreFailure {
        return switch (answer.status()) {
            case 401 ->
                throw StoreFailure.lasting("The metric store doesn't know the user " + access.user()
                        + " by this password. Check --user, and --password-file or FUELSTATS_PASSWORD.");
            case 403 ->
                throw StoreFailure.lasting("The user " + access.user() + " may not do " + answer.request() + ": "
                        + answer.objection() + " Import as an administrator, or as the user who made what is there.");
            case 408, 429, 500, 502, 503, 504 ->
                throw StoreFailure.passing(
                        answer.request() + " answered " + answer.status() + ": " + answer.objection());
            default -> answer;
        };
    }

    private static boolean passing(IOException failure) {
        if (failure instanceof StoreFailure known) {
            return known.passing();
        }
        // A certificate that isn't trusted won't be the next time.
        return !(failure instanceof SSLException
                && String.valueOf(failure.getMessage()).contains("PKIX"));
    }
}
