package org.fuelstats.http;

import java.util.UUID;
import org.fuelstats.outages.LogText;

/** An unexpected failure. Clients see its id and nothing else; the log has the cause under the same id. */
public record Incident(String id) {
    /** An incident that the caller logs. */
    public static Incident create() {
        return new Incident(UUID.randomUUID().toString());
    }

    static Incident logged(String path, Throwable failure) {
        Incident incident = create();
        HttpMessages.LOG.incident(LogText.of(path), incident.id(), failure);
        return incident;
    }

    /** The sentence for the client. */
    public String sentence() {
        return "Internal error; the server's log has the cause under incident " + id + ".";
    }
}
