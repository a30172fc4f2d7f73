package org.fuelstats.contracts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends what a story asks to a server. */
record OverHttp(URI server, HttpClient client, Users users) implements Telling.Listener {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public Answer send(Ask ask) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(ask.path())).timeout(PATIENCE);
        ask.headers().forEach(request::header);
        users.authorization(ask.user()).ifPresent(value -> request.header("Authorization", value));
        request.method(
                ask.method(),
                ask.body().isEmpty()
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofByteArray(ask.body().bytes()));
        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(
                answer.statusCode(),
                answer.headers().map().entrySet().stream()
                        .collect(Collectors.toMap(
                                header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue)),
                answer.body());
    }
}
