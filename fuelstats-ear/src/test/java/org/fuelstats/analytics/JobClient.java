package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.fuelstats.endtoend.Await;
import org.fuelstats.launcher.RunningSystem;

/** Orders jobs of one server as one of its users, and knows the answers' shapes. */
final class JobClient {
    private static final String JOBS = "/api/v1/jobs";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningSystem system;
    private final String authorization;

    private JobClient(RunningSystem system, String authorization) {
        this.system = system;
        this.authorization = authorization;
    }

    static JobClient operator(RunningSystem system) {
        return new JobClient(system, system.operatorAuthorization());
    }

    static JobClient user(RunningSystem system, String name, String password) {
        return new JobClient(
                system,
                "Basic "
                        + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** Orders and expects to be accepted; the job's id. */
    String order(String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(body);
        assertEquals(202, answer.statusCode(), answer::body);
        return read(answer).get("id").asText();
    }

    /** Orders the action logs of one installation. */
    String orderLogs(String masterNode) throws IOException, InterruptedException {
        return order("{\"report\":\"action_logs\",\"filters\":{\"master_node_uid\":[\"" + masterNode + "\"]}}");
    }

    HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send("POST", JOBS, body);
    }

    HttpResponse<String> get(String id) throws IOException, InterruptedException {
        return send("GET", JOBS + "/" + id, null);
    }

    HttpResponse<String> delete(String id) throws IOException, InterruptedException {
        return send("DELETE", JOBS + "/" + id, null);
    }

    HttpResponse<String> result(String id) throws IOException, InterruptedException {
        return get(id + "/result");
    }

    JsonNode list(String query) throws IOException, InterruptedException {
        return read(send("GET", JOBS + query, null));
    }

    JsonNode job(String id) throws IOException, InterruptedException {
        return read(get(id));
    }

    String state(String id) throws IOException, InterruptedException {
        return job(id).path("state").asText();
    }

    void await(String id, String state, Duration patience) {
        Await.upTo(patience, "the job is " + state).until(() -> state(id).equals(state));
    }

    static JsonNode read(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(system.analytics(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", authorization)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) request.header("Content-Type", "application/json");
        return system.client().send(request.build(), BodyHandlers.ofString());
    }
}
