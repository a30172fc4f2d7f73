package org.fuelstats.nailgun.gateway;

import java.util.Locale;

/** Which program sent a request, as far as its User-Agent tells: never more than one of three words. */
final class ClientClass {
    private ClientClass() {}

    /** {@code fuel-cli}, {@code fuel-web} (a browser with the web UI) or {@code other}. */
    static String of(String userAgent) {
        String agent = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        if (agent.contains("fuelclient") || agent.contains("python-requests") || agent.contains("keystoneauth")) {
            return "fuel-cli";
        }
        return agent.startsWith("mozilla/") ? "fuel-web" : "other";
    }
}
