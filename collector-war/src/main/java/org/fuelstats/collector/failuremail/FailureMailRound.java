package org.fuelstats.collector.failuremail;

import static org.fuelstats.collector.failuremail.FailureMailMessages.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fuelstats.outages.LogThrottle;

/**
 * A round of sending: makes the mails that are due and sends them until none is left or the mail server can't be used. On one node at a time.
 * A mail that the server accepted while the database could not be told of it is remembered, so that it isn't sent again.
 */
@ApplicationScoped
class FailureMailRound {
    private static final int MOST_MAILS = 100;

    private final FailureMailPlan plan;
    private final FailureMailStore store;
    private final FailureMailWriter writer;
    private final FailureMailSettings settings;
    private final Clock clock;

    private final Map<Long, FailureMail> accepted = new ConcurrentHashMap<>();
    private final LogThrottle unusable = new LogThrottle(Duration.ofMinutes(5));
    private Instant notBefore = Instant.MIN;
    private int outages;

    /** For the container's proxy. */
    protected FailureMailRound() {
        this(null, null, null, null, null);
    }

    @Inject
    FailureMailRound(
            FailureMailPlan plan,
            FailureMailStore store,
            FailureMailWriter writer,
            FailureMailSettings settings,
            Clock clock) {
        this.plan = plan;
        this.store = store;
        this.writer = writer;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Does a round; nothing happens while mail is off or the mail server is left alone for a while after a failure.
     *
     * @return how many mails were sent
     */
    public synchronized int run(Session session) {
        if (!settings.isOn()) {
            return 0;
        }
        for (FailureMail mail : List.copyOf(accepted.values())) {
            store.sent(mail, clock.instant());
            accepted.remove(mail.id());
        }
        int uncertain = store.takeOver(clock.instant());
        if (uncertain > 0) {
            LOG.sentAgain(uncertain);
        }
        plan.make(settings, clock.instant());
        return clock.instant().isBefore(notBefore) ? 0 : sendAll(session);
    }

    private int sendAll(Session session) {
        int sent = 0;
        try (MailDelivery delivery = new MailDelivery(session)) {
            while (sent < MOST_MAILS) {
                Optional<FailureMail> next = store.claim(clock.instant());
                if (next.isEmpty()) {
                    return sent;
                }
                if (send(session, delivery, next.get())) {
                    sent++;
                } else if (!delivery.isUsable()) {
                    return sent;
                }
            }
        }
        return sent;
    }

    private boolean send(Session session, MailDelivery delivery, FailureMail mail) {
        try {
            OutgoingMail outgoing = new OutgoingMail(
                    session,
                    mail,
                    writer.text(mail),
                    settings.recipients(),
                    clock.instant(),
                    () -> store.handingOver(mail, clock.instant()));
            delivery.send(outgoing, settings.recipients());
        } catch (MessagingException e) {
            failed(delivery, mail, MailDelivery.problem(e));
            return false;
        }
        outages = 0;
        accepted.put(mail.id(), mail);
        store.sent(mail, clock.instant());
        accepted.remove(mail.id());
        return true;
    }

    private void failed(MailDelivery delivery, FailureMail mail, String problem) {
        Instant now = clock.instant();
        if (!delivery.isUsable()) {
            notBefore = now.plus(MailBackoff.ofServer(outages++));
            unusable.log(suppressed -> LOG.serverUnusable(problem, suppressed));
            store.giveBack(mail, now, problem);
        } else if (store.giveUp(mail, now.minus(settings.giveUp()), problem)) {
            LOG.givenUp(mail.id(), problem);
        } else {
            LOG.refused(mail.id(), problem);
            store.giveBack(mail, now.plus(MailBackoff.ofMail(mail.attempt() - 1)), problem);
        }
    }
}
