package org.fuelstats.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.endtoend.ServerCli;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** Who may use the private API. */
@EndToEnd
class PrivateApiIT {
    private final RunningSystem system;
    private final AnalyticsClient analytics;

    PrivateApiIT(RunningSystem system) {
        this.system = system;
        this.analytics = new AnalyticsClient(system);
    }

    @Test
    void anOperatorOnThisMachineIsLetIn() throws Exception {
        assertEquals(200, analytics.get("/api/v1/private/index").statusCode());
    }

    @Test
    void whoComesThroughAProxyIsRefused() throws Exception {
        HttpResponse<String> answer = analytics.send("GET", "/api/v1/private/index", "X-Forwarded-For", "127.0.0.1");

        assertEquals(403, answer.statusCode());
        assertTrue(AnalyticsClient.read(answer).get("message").asText().contains("own machine"), answer::body);
    }

    @Test
    void aViewerSeesReportsButNotThePrivateApi() throws Exception {
        String realm = "/subsystem=elytron/filesystem-realm=fuelstats:";
        new ServerCli(system)
                .run(
                        realm + "add-identity(identity=private-api-viewer)",
                        realm
                                + "set-password(identity=private-api-viewer,digest={algorithm=digest-sha-512,realm=fuelstats,password=only-look})",
                        realm + "add-identity-attribute(identity=private-api-viewer,name=Roles,value=[viewer])");

        assertEquals(200, getAsViewer("/api/v1/json/report/releases"));
        assertEquals(403, getAsViewer("/api/v1/private/index"));
        assertEquals(403, getAsViewer("/api/v1/private/quarantine"));
        assertEquals(403, getAsViewer("/api/v1/private/timeseries/parked"));
        assertEquals(403, getAsViewer("/api/v1/private;a=b/quarantine"));
    }

    private int getAsViewer(String path) throws Exception {
        String credentials =
                Base64.getEncoder().encodeToString("private-api-viewer:only-look".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(system.analytics(path))
                .header("Authorization", "Basic " + credentials)
                .build();
        return system.client().send(request, BodyHandlers.discarding()).statusCode();
    }
}
