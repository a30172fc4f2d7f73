package org.fuelstats.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;

/**
 * The address of a server, and who asks it.
 *
 * @param server what people call it, as "the metric store"
 * @param user as whom it is asked, for messages
 * @param headers the headers of each request that tell it
 * @param credentials the options with which the user and the password, or token, are given; for messages
 */
public record ServerAccess(
        String server, URI endpoint, String user, Map<String, String> headers, String credentials, SSLContext tls) {
    public ServerAccess {
        headers = Map.copyOf(headers);
    }

    /** Login by name and password (RFC 7617). */
    public static Map<String, String> basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** Without password or token, so that it can be shown. */
    @Override
    public String toString() {
        return user + " at " + endpoint;
    }
}
