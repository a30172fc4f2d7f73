package org.fuelstats.listeners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.Undertow;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may log in after failures, on a real server that refuses every password but one. */
class LoginLimitTest {
    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Undertow server;

    @BeforeEach
    void start() {
        LoginLimit limit = new LoginLimit();
        limit.setAttempts(3);
        limit.setAttemptsPerAddress(7);
        limit.setUnlockFile(folder.resolve("unlock").toString());
        server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1", limit.wrap(exchange -> {
                    String header = exchange.getRequestHeaders().getFirst("Authorization");
                    boolean right = header == null
                            || header.equals(basic("ann:right"))
                            || header.equals(basic("ben:right"))
                            || header.equals(basic("another:right"));
                    exchange.setStatusCode(right ? 200 : 401);
                }))
                .build();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aUserWithTooManyFailuresIsLockedOutEvenWithTheRightPassword() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertEquals(401, login("ann", "wrong").statusCode());
        }

        HttpResponse<String> locked = login("ann", "right");

        assertEquals(429, locked.statusCode());
        assertTrue(
                locked.body().startsWith("{\"status\":\"error\",\"message\":\"Too many failed logins"), locked.body());
        assertTrue(Integer.parseInt(locked.headers().firstValue("Retry-After").orElseThrow()) > 800);
        assertEquals(200, login("ben", "right").statusCode());
        assertEquals(200, get(null).statusCode());
    }

    @Test
    void anAddressWithTooManyFailuresOfAnyUsersIsLockedOut() throws Exception {
        for (int i = 0; i < 7; i++) {
            assertEquals(401, login("user" + i, "wrong").statusCode());
        }

        assertEquals(429, login("another", "right").statusCode());
        assertEquals(200, get(null).statusCode());
    }

    @Test
    void aTouchOfTheFileEndsLockOuts() throws Exception {
        for (int i = 0; i < 3; i++) {
            login("ann", "wrong");
        }
        assertEquals(429, login("ann", "right").statusCode());

        Files.createFile(folder.resolve("unlock"));
        assertEquals(200, login("ann", "right").statusCode());

        for (int i = 0; i < 3; i++) {
            login("ann", "wrong");
        }
        assertEquals(429, login("ann", "right").statusCode());
        Files.setLastModifiedTime(
                folder.resolve("unlock"), FileTime.from(Instant.now().plusSeconds(5)));
        assertEquals(200, login("ann", "right").statusCode());
    }

    @Test
    void whatIsNoNameAndPasswordIsCountedToo() throws Exception {
        for (int i = 0; i < 3; i++) {
            get("Basic !");
        }
        assertEquals(429, get("Basic !").statusCode());
    }

    @Test
    void aNetworkOfIpv6CountsAsOneClient() throws UnknownHostException {
        assertEquals(network("2001:db8::1"), network("2001:db8::ffff:1"));
        assertNotEquals(network("2001:db8::1"), network("2001:db8:0:1::1"));
        assertNotEquals(network("192.0.2.1"), network("192.0.2.2"));
    }

    private static ClientNetwork network(String address) throws UnknownHostException {
        return ClientNetwork.of(InetAddress.getByName(address));
    }

    private HttpResponse<String> login(String user, String password) throws Exception {
        return get(basic(user + ":" + password));
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String authorization) throws Exception {
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.getPort() + "/"));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
