package org.fuelstats.listeners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoginEventsTest {
    @Test
    void whatWaitsIsTakenInTheOrderOfItsTimeAndTheRestIsCounted() {
        LoginEvents.taken(LoginEvents.waiting().size());
        long dropped = LoginEvents.dropped();
        LoginEvents.userLockedOut("first", "192.0.2.1", 10, 900);
        for (int i = 0; i < 1000; i++) {
            LoginEvents.refused("user " + i, "192.0.2.2");
        }

        List<LoginEvents.Event> waiting = LoginEvents.waiting();

        assertEquals(1000, waiting.size());
        assertEquals(LoginEvents.Kind.USER_LOCKED_OUT, waiting.get(0).kind());
        assertEquals("user 998", waiting.get(999).user());
        assertEquals(dropped + 1, LoginEvents.dropped());

        LoginEvents.addressLockedOut("192.0.2.3", 100, 900);
        LoginEvents.taken(999);
        assertEquals("user 998", LoginEvents.waiting().get(0).user());
        LoginEvents.taken(1);
        assertTrue(LoginEvents.waiting().isEmpty());
    }
}
