package org.fuelstats.listeners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fuelstats.listeners.AddressConnections.Admission;
import org.junit.jupiter.api.Test;

/** Which connections of one address stay open. */
class AddressConnectionsTest {
    private final AddressConnections connections = new AddressConnections(2);
    private final Connection first = new Connection();
    private final Connection second = new Connection();
    private final Connection third = new Connection();

    private static final class Connection implements ClientConnection {
        private boolean open = true;

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() {
            open = false;
        }
    }

    @Test
    void connectionsUpToTheLimitAreAdmitted() {
        assertEquals(Admission.ADMITTED, connections.admit(first));
        assertEquals(Admission.ADMITTED, connections.admit(second));
        assertTrue(first.isOpen());
    }

    @Test
    void theOneThatHasWaitedLongestMakesRoom() {
        connections.admit(first);
        connections.admit(second);

        assertEquals(Admission.REPLACED, connections.admit(third));

        assertFalse(first.isOpen());
        assertTrue(second.isOpen());
        assertEquals(2, connections.size());
    }

    @Test
    void aConnectionThatIsBeingServedStays() {
        connections.admit(first);
        connections.admit(second);
        connections.servingBegins(first);

        assertEquals(Admission.REPLACED, connections.admit(third));

        assertTrue(first.isOpen());
        assertFalse(second.isOpen());
    }

    @Test
    void anAddressWhoseConnectionsAreAllBeingServedGetsNoMore() {
        connections.admit(first);
        connections.admit(second);
        connections.servingBegins(first);
        connections.servingBegins(second);

        assertEquals(Admission.REFUSED, connections.admit(third));
    }

    @Test
    void aConnectionIsServedUntilTheLastOfItsRequestsEnds() {
        connections.admit(first);
        connections.admit(second);
        connections.servingBegins(first);
        connections.servingBegins(first);
        connections.servingBegins(second);
        connections.servingEnds(first);
        assertEquals(Admission.REFUSED, connections.admit(third));

        connections.servingEnds(first);

        assertEquals(Admission.REPLACED, connections.admit(third));
        assertFalse(first.isOpen());
    }

    @Test
    void waitingBeginsAnewWithTheEndOfAResponse() {
        connections.admit(first);
        connections.admit(second);
        connections.servingBegins(first);
        connections.servingEnds(first);

        connections.admit(third);

        assertTrue(first.isOpen());
        assertFalse(second.isOpen());
    }

    @Test
    void closedConnectionsDoNotCount() {
        connections.admit(first);
        connections.admit(second);
        first.close();

        assertEquals(Admission.ADMITTED, connections.admit(third));
        assertFalse(connections.isEmptyWithoutClosed());

        second.close();
        third.close();
        assertTrue(connections.isEmptyWithoutClosed());
    }
}
