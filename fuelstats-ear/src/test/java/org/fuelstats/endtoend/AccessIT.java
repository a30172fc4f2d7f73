package org.fuelstats.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** Who may see analytics. */
@EndToEnd
class AccessIT {
    private final RunningSystem system;

    AccessIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void analyticsAsksForALogin() throws Exception {
        HttpResponse<String> answer = system.get(system.analytics("/"));

        assertEquals(401, answer.statusCode());
        assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Basic"));
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        assertEquals(401, getAs(system.operator(), "wrong"));
    }

    @Test
    void anUnknownUserIsRefused() throws Exception {
        assertEquals(401, getAs("nobody-here", system.operatorPassword()));
    }

    @Test
    void theOperatorOfTheFirstStartIsLetIn() throws Exception {
        assertEquals(200, getAs(system.operator(), system.operatorPassword()));
    }

    @Test
    void usersMadeInTheServersCliAreLetInByTheirRoles() throws Exception {
        String realm = "/subsystem=elytron/filesystem-realm=fuelstats:";
        new ServerCli(system)
                .run(
                        realm + "add-identity(identity=vera)",
                        realm
                                + "set-password(identity=vera,bcrypt={password=vera-secret,iteration-count=10,salt=bytes{0x0f,0x1e,0x2d,0x3c,0x4b,0x5a,0x69,0x78,0x87,0x96,0xa5,0xb4,0xc3,0xd2,0xe1,0xf0}})",
                        realm + "add-identity-attribute(identity=vera,name=Roles,value=[viewer])",
                        realm + "add-identity(identity=otto)",
                        realm
                                + "set-password(identity=otto,digest={algorithm=digest-sha-512,realm=fuelstats,password=otto-secret})");

        assertEquals(200, getAs("vera", "vera-secret"));
        assertEquals("{\"user\":\"vera\",\"roles\":[\"viewer\"]}", whoIs("vera", "vera-secret"));
        assertEquals(403, getAs("otto", "otto-secret"), "a user without a role");
    }

    @Test
    void passwordsAreNotStoredInTheClear() throws Exception {
        try (Stream<Path> files = Files.walk(system.data().resolve("wildfly/data/users"))) {
            List<Path> identities = files.filter(Files::isRegularFile).toList();
            assertFalse(identities.isEmpty());
            for (Path identity : identities) {
                assertFalse(Files.readString(identity).contains(system.operatorPassword()), identity::toString);
            }
        }
    }

    private int getAs(String user, String password) throws IOException, InterruptedException {
        return ask("/", user, password).statusCode();
    }

    private String whoIs(String user, String password) throws IOException, InterruptedException {
        return ask("/api/v1/me", user, password).body();
    }

    private HttpResponse<String> ask(String path, String user, String password)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(system.analytics(path))
                .header("Authorization", RunningSystem.authorization(user, password))
                .build();
        return system.client().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
