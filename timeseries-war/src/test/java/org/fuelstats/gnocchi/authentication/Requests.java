package org.fuelstats.gnocchi.authentication;

import jakarta.ws.rs.core.AbstractMultivaluedMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.TreeMap;

/** Requests as the ways see them. */
final class Requests {
    private Requests() {}

    /** A request from an address, with headers as names and values in turn. */
    static RequestCredentials from(String peer, String... headers) throws UnknownHostException {
        MultivaluedMap<String, String> sent = new AnyCase();
        for (int i = 0; i < headers.length; i += 2) {
            sent.add(headers[i], headers[i + 1]);
        }
        return new RequestCredentials(InetAddress.getByName(peer), InetAddress.getByName("127.0.0.1"), sent);
    }

    private static final class AnyCase extends AbstractMultivaluedMap<String, String> {
        AnyCase() {
            super(new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER));
        }
    }
}
