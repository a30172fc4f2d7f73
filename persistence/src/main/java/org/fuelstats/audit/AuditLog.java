package org.fuelstats.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.fuelstats.audit.AuditEntry.AuditFilter;
import org.fuelstats.listeners.LoginEvents;
import org.fuelstats.outages.LogThrottle;

/** Writes the audit log to the server's log and to its table, and reads the table. */
@ApplicationScoped
public class AuditLog {
    private static final int LONGEST_REQUEST = 1000;
    private static final int LONGEST_NAME = 256;

    private final AuditStore store;
    private final AuditSettings settings;
    private final Clock clock;
    private final AtomicLong unwritten = new AtomicLong();
    private final LogThrottle notWritten = new LogThrottle(Duration.ofSeconds(30));

    /** For the container's proxy. */
    protected AuditLog() {
        this(null, null, null);
    }

    @Inject
    AuditLog(AuditStore store, AuditSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Records a request of a user. A failure to write the table is logged and counted, as the request is over.
     *
     * @param address the client's address
     * @param request method and address as received; cut if it is long
     */
    public void request(String user, String address, String request, int status) {
        String name = cut(user, LONGEST_NAME);
        String what = cut(request, LONGEST_REQUEST);
        AuditMessages.LOG.request(name, address, what, status);
        try {
            store.add(List.of(new AuditEntry(0, clock.instant(), AuditEvent.REQUEST, name, address, what, status)));
        } catch (RuntimeException e) {
            unwritten.incrementAndGet();
            notWritten.log(suppressed -> AuditMessages.LOG.notWritten(suppressed, e));
        }
    }

    /** Writes what the listeners have told of logins since the last call. After a failure the next call tries again. */
    public synchronized void writeLogins() {
        List<LoginEvents.Event> events = LoginEvents.waiting();
        if (events.isEmpty()) {
            return;
        }
        try {
            store.add(events.stream().map(AuditLog::entry).toList());
            LoginEvents.taken(events.size());
        } catch (RuntimeException e) {
            notWritten.log(suppressed -> AuditMessages.LOG.notWritten(suppressed, e));
        }
    }

    /** Deletes what is older than configured, and the refused logins beyond their limit. After a failure the next call tries again. */
    public void sweep() {
        try {
            store.sweep(clock.instant().minus(settings.keep()), settings.maxRefusedLogins());
        } catch (RuntimeException e) {
            notWritten.log(suppressed -> AuditMessages.LOG.notWritten(suppressed, e));
        }
    }

    /**
     * A page of entries, the latest first.
     *
     * @param beforeId only entries with a smaller id: the last id of the page before; null for the first page
     * @param limit at most so many
     */
    public List<AuditEntry> list(AuditFilter filter, Long beforeId, int limit) {
        return store.list(filter, beforeId, limit);
    }

    /** Events that are missing in the table, since the server's start. */
    public long unwritten() {
        return unwritten.get() + LoginEvents.dropped();
    }

    private static AuditEntry entry(LoginEvents.Event event) {
        AuditEvent kind =
                switch (event.kind()) {
                    case REFUSED -> AuditEvent.LOGIN_REFUSED;
                    case USER_LOCKED_OUT -> AuditEvent.USER_LOCKED_OUT;
                    case ADDRESS_LOCKED_OUT -> AuditEvent.ADDRESS_LOCKED_OUT;
                    case LOCKOUTS_ENDED -> AuditEvent.LOCKOUTS_ENDED;
                };
        return new AuditEntry(0, event.at(), kind, event.user(), event.address(), null, null);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
