package org.fuelstats.listeners;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;

/**
 * The open connections of one address, at most a given number. A new one beyond it takes the place of the one that has been waiting
 * longest for its client: to finish the handshake, to send a request, or the rest of one. While all are being served, it is refused.
 */
final class AddressConnections {
    private final int limit;
    /** In the order in which they began to wait. */
    private final LinkedHashSet<ClientConnection> waiting = new LinkedHashSet<>();

    /** With the number of requests that are being served on them. */
    private final Map<ClientConnection, Integer> served = new HashMap<>();

    AddressConnections(int limit) {
        this.limit = limit;
    }

    /**
     * Admits a connection, if need be in place of another one, which is closed.
     *
     * @return whether it is admitted
     */
    synchronized Admission admit(ClientConnection connection) {
        Admission admission = Admission.ADMITTED;
        if (size() >= limit) {
            removeClosed();
        }
        if (size() >= limit) {
            Iterator<ClientConnection> longest = waiting.iterator();
            if (!longest.hasNext()) {
                return Admission.REFUSED;
            }
            longest.next().close();
            longest.remove();
            admission = Admission.REPLACED;
        }
        waiting.add(connection);
        return admission;
    }

    /** A request of the connection is complete. */
    synchronized void servingBegins(ClientConnection connection) {
        if (waiting.remove(connection) || served.containsKey(connection)) {
            served.merge(connection, 1, Integer::sum);
        }
    }

    /** The response was sent. */
    synchronized void servingEnds(ClientConnection connection) {
        if (served.containsKey(connection)
                && served.compute(connection, (same, requests) -> requests == 1 ? null : requests - 1) == null) {
            waiting.add(connection);
        }
    }

    /** Forgets closed connections. */
    synchronized boolean isEmptyWithoutClosed() {
        removeClosed();
        return size() == 0;
    }

    synchronized int size() {
        return waiting.size() + served.size();
    }

    private void removeClosed() {
        waiting.removeIf(connection -> !connection.isOpen());
        served.keySet().removeIf(connection -> !connection.isOpen());
    }

    enum Admission {
        ADMITTED,
        /** Admitted in place of another connection. */
        REPLACED,
        REFUSED
    }
}
