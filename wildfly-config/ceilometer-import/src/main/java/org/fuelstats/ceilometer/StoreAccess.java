package org.fuelstats.ceilometer;

import java.net.URI;
import javax.net.ssl.SSLContext;

/** The address and the user of the metric store. */
record StoreAccess(URI endpoint, String user, String password, SSLContext tls) {
    public StoreAccess {
        if (!"https".equals(endpoint.getScheme()) || endpoint.getHost() == null) {
            throw new IllegalArgumentException(
                    "--endpoint must be the https address of the metric store, as https://stats.example.org:8041.");
        }
    }

    /** Without the password, so that it can be shown. */
    @Override
    public String toString() {
        return user + " at " + endpoint;
    }
}
