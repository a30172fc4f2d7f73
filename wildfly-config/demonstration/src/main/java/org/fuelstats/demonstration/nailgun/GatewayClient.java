package org.fuelstats.demonstration.nailgun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends an administrator's requests, now as the web UI does and now as the command line does. */
final class GatewayClient {
    private static final String[] AGENTS = {"python-fuelclient", "Mozilla/5.0 (X11; Linux x86_64) simulated"};

    private final URI gateway;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private int sent;

    GatewayClient(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /**
     * Sends a request.
     *
     * @param body null for none
     * @return the answer's document; missing if it has none, or says that something is wrong
     */
    JsonNode ask(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("X-Auth-Token", token)
                .header("User-Agent", AGENTS[sent++ / 10 % AGENTS.length])
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300 || answer.body().isEmpty()) {
            return MissingNode.getInstance();
        }
        try {
            return NailgunRows.JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
