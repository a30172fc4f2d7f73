package org.fuelstats.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Keystone's own API, as its administrator uses it; projects, users and roles are told by their ids. */
final class KeystoneAdmin {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client;
    private final URI address;

    KeystoneAdmin(HttpClient client, URI address) {
        this.client = client;
        this.address = address;
    }

    String project(String name) throws IOException, InterruptedException {
        return create("project", name, object().put("domain_id", "default"));
    }

    String user(String name, String password) throws IOException, InterruptedException {
        return create("user", name, object().put("domain_id", "default").put("password", password));
    }

    String role(String name) throws IOException, InterruptedException {
        JsonNode found = expect(200, send("GET", "/roles?name=" + name, null)).get("roles");
        return found.isEmpty()
                ? create("role", name, object())
                : found.get(0).get("id").asText();
    }

    void grant(String user, String role, String project) throws IOException, InterruptedException {
        expect(204, send("PUT", assignment(user, role, project), null));
    }

    void withdraw(String user, String role, String project) throws IOException, InterruptedException {
        expect(204, send("DELETE", assignment(user, role, project), null));
    }

    /** A token for a project, or for nothing at all if that is null. */
    String token(String user, String password, String project) throws IOException, InterruptedException {
        return login(object().put("id", user), password, project == null ? null : object().put("id", project));
    }

    void revoke(String token) throws IOException, InterruptedException {
        HttpRequest request = request("/auth/tokens")
                .header("X-Auth-Token", own())
                .header("X-Subject-Token", token)
                .DELETE()
                .build();
        expect(204, client.send(request, BodyHandlers.ofString()));
    }

    private String own() throws IOException, InterruptedException {
        ObjectNode domain = object().put("id", "default");
        ObjectNode admin = object().put("name", "admin");
        admin.set("domain", domain);
        return login(admin, KeystoneServer.ADMIN_PASSWORD, admin.deepCopy());
    }

    private String login(ObjectNode user, String password, ObjectNode project)
            throws IOException, InterruptedException {
        ObjectNode body = object();
        ObjectNode auth = body.putObject("auth");
        ObjectNode identity = auth.putObject("identity");
        identity.putArray("methods").add("password");
        identity.putObject("password").set("user", user.deepCopy().put("password", password));
        if (project != null) {
            auth.putObject("scope").set("project", project);
        }
        HttpRequest request = request("/auth/tokens")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        expect(201, answer);
        return answer.headers().firstValue("X-Subject-Token").orElseThrow();
    }

    private String create(String kind, String name, ObjectNode what) throws IOException, InterruptedException {
        ObjectNode body = object();
        body.set(kind, what.put("name", name));
        return expect(201, send("POST", "/" + kind + "s", body))
                .get(kind)
                .get("id")
                .asText();
    }

    private HttpResponse<String> send(String method, String path, ObjectNode body)
            throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("X-Auth-Token", own())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json");
    }

    private static JsonNode expect(int status, HttpResponse<String> answer) throws IOException {
        assertEquals(status, answer.statusCode(), () -> answer.uri() + ": " + answer.body());
        return answer.body().isEmpty() ? JSON.missingNode() : JSON.readTree(answer.body());
    }

    private static String assignment(String user, String role, String project) {
        return "/projects/" + project + "/users/" + user + "/roles/" + role;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
