package org.fuelstats.launcher;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a master node that is ready is reached.
 *
 * @param gateway the Nailgun side with Nailgun behind it
 * @param token of the simulated Nailgun's administrator; empty where Nailgun is a real one
 */
record MasterNodeAddresses(URI gateway, URI management, DatabaseAccess database, Optional<String> token) {

    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("nailgun.url", gateway.toString());
        properties.put("nailgun.management.url", management.toString());
        properties.put("nailgun.db.url", database.url());
        properties.put("nailgun.db.user", database.user());
        properties.put("nailgun.db.password", database.password());
        token.ifPresent(text -> properties.put("nailgun.token", text));
        return properties;
    }

    /** Without the passwords, so that it can be logged. */
    @Override
    public String toString() {
        return "master node " + gateway;
    }
}
