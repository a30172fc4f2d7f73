package org.fuelstats.listeners;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Refused logins, lock-outs and their ends on all listeners: logged, counted, and kept until the application has taken them for its audit log.
 * Only so many are kept; what comes beyond them is logged and counted.
 */
public final class LoginEvents {
    private static final int MOST_WAITING = 1000;
    private static final LongAdder FAILED = new LongAdder();
    private static final LongAdder LOCKOUTS = new LongAdder();
    private static final LongAdder DROPPED = new LongAdder();
    private static final List<Event> WAITING = new ArrayList<>();

    private LoginEvents() {}

    /** What happened. */
    public enum Kind {
        REFUSED,
        USER_LOCKED_OUT,
        ADDRESS_LOCKED_OUT,
        LOCKOUTS_ENDED
    }

    /**
     * One event.
     *
     * @param user the name that was given; null where no single user is meant
     * @param address the client's address; null where no client is meant
     */
    public record Event(Instant at, Kind kind, String user, String address) {}

    /** Logins refused since the server's start. */
    public static long failed() {
        return FAILED.sum();
    }

    /** Lock-outs since the server's start. */
    public static long lockouts() {
        return LOCKOUTS.sum();
    }

    /** Events that nobody could take, since the server's start. */
    public static long dropped() {
        return DROPPED.sum();
    }

    /** The events that wait, oldest first. */
    public static List<Event> waiting() {
        synchronized (WAITING) {
            return List.copyOf(WAITING);
        }
    }

    /** Forgets the oldest events, which were taken. */
    public static void taken(int number) {
        synchronized (WAITING) {
            WAITING.subList(0, number).clear();
        }
    }

    static void refused(String user, String address) {
        FAILED.increment();
        LoginMessages.LOG.loginFailed(user, address);
        add(Kind.REFUSED, user, address);
    }

    static void userLockedOut(String user, String address, int attempts, long seconds) {
        LOCKOUTS.increment();
        LoginMessages.LOG.userLockedOut(user, address, attempts, seconds);
        add(Kind.USER_LOCKED_OUT, user, address);
    }

    static void addressLockedOut(String address, int attempts, long seconds) {
        LOCKOUTS.increment();
        LoginMessages.LOG.addressLockedOut(address, attempts, seconds);
        add(Kind.ADDRESS_LOCKED_OUT, null, address);
    }

    static void lockoutsEnded(String file) {
        LoginMessages.LOG.lockoutsEnded(file);
        add(Kind.LOCKOUTS_ENDED, null, null);
    }

    private static void add(Kind kind, String user, String address) {
        Event event = new Event(Instant.now(), kind, user, address);
        synchronized (WAITING) {
            if (WAITING.size() < MOST_WAITING) {
                WAITING.add(event);
            } else {
                DROPPED.increment();
            }
        }
    }
}
