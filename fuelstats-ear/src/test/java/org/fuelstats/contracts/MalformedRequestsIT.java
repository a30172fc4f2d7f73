package org.fuelstats.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.endtoend.RawClient;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that break HTTP's own rules, which no client library would send. */
@EndToEnd
class MalformedRequestsIT {
    private final RawClient client;
    private final String operator;

    MalformedRequestsIT(RunningSystem system) {
        this.client = new RawClient(system, "127.0.0.1");
        this.operator = "Authorization: " + system.operatorAuthorization();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "application/", "/", ";", "application/json; charset", "a/b/c", "a b/c"})
    void aContentTypeThatIsNoneIsRefusedInTheApisForm(String type) throws Exception {
        RawClient.Answer answer = client.post("/v1/metric", "[]", operator, "Content-Type: " + type);
        assertTrue(answer.status() == 400 || answer.status() == 415, answer::text);
        assertErrorForm(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/metric/%zz", "/v1/metric/%2", "/v1/metric/%", "/v1/metric?name=%zz", "/v1/metric?name=%f"})
    void aBrokenPercentEscapeIsRefused(String path) throws Exception {
        RawClient.Answer answer = client.get(path, operator);
        assertEquals(400, answer.status(), answer::text); // by the server's parser, without a body
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/metric/[x", "/v1/metric/{x}", "/v1/metric/a|b", "/v1/metric?name=%00", "/v1/metric/%ff"})
    void anAddressThatCannotBeReadIsRefusedInTheApisForm(String path) throws Exception {
        RawClient.Answer answer = client.get(path, operator);
        assertEquals(400, answer.status(), answer::text);
        assertErrorForm(answer);
        RawClient.Answer analytics = client.toAnalytics().get(path.replace("/v1/metric", "/api/v1/jobs"), operator);
        assertEquals(400, analytics.status(), analytics::text);
        assertTrue(analytics.body().startsWith("{\"status\":\"error\",\"message\":\"The pa"), analytics::text);
    }

    @Test
    void theHostOfARequestIsNotRepeatedUnlessItIsOneOfTheServers() throws Exception {
        String operator = this.operator + "\r\nX-Forwarded-Host: evil.example";
        RawClient.Answer named = client.get("/v1/", operator);
        assertTrue(named.body().contains("\"href\": \"https://"), named::text);
        for (RawClient.Answer answer : new RawClient.Answer[] {
            client.to("evil.example").get("/v1/", operator),
            client.to("evil.example").get("/v1/versions", operator),
            client.to("evil.example").get("/v1/resource", operator),
            client.to("evil.example").toAnalytics().get("/api/docs", operator)
        }) {
            assertTrue(answer.status() < 400, answer::text);
            assertFalse(answer.text().contains("evil.example") || answer.text().contains("unnamed"), answer::text);
        }
    }

    @Test
    void anAcceptHeaderThatIsNoneStillHasAnAnswer() throws Exception {
        RawClient.Answer answer = client.get("/v1/metric/none", operator, "Accept: application/");
        assertTrue(answer.status() >= 400 && answer.status() < 500, answer::text);
        assertErrorForm(answer);
    }

    private static void assertErrorForm(RawClient.Answer answer) throws Exception {
        JsonNode error = new JsonMapper().readTree(answer.body());
        assertEquals(answer.status(), error.path("code").asInt(), answer::text);
        assertTrue(error.path("title").isTextual() && error.has("description"), answer::text);
    }
}
