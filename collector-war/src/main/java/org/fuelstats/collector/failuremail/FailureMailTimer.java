package org.fuelstats.collector.failuremail;

import static org.fuelstats.collector.failuremail.FailureMailMessages.LOG;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToDoubleFunction;
import org.fuelstats.outages.LogThrottle;
import org.fuelstats.persistence.database.ClusterLock;
import org.fuelstats.persistence.database.DatabaseFailure;

/** Starts a round every five seconds. Every node has the timer; the round runs on one of them. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FailureMailTimer {
    private static final String PREFIX = "fuelstats.failures.mails.";

    private final AtomicBoolean running = new AtomicBoolean();
    private final LogThrottle failed = new LogThrottle(Duration.ofMinutes(5));

    @Resource(lookup = "java:jboss/mail/Default")
    private Session session;

    @Inject
    private FailureMailRound round;

    @Inject
    private FailureMailSettings settings;

    @Inject
    private MailCounts counts;

    @Inject
    private ClusterLock lock;

    @Inject
    private MeterRegistry meters;

    @PostConstruct
    void start() {
        if (settings.isOn()) {
            settings.recipients(); // a wrong address is told at the start rather than with the first failure
        }
        gauge("waiting", MailCounts::waiting);
        gauge("failed", MailCounts::failed);
    }

    /** Sends what is due. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void send() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            counts.refresh();
            if (settings.isOn()) {
                lock.tryWith(
                        "failure mails", () -> meters.counter(PREFIX + "sent").increment(round.run(session)));
            }
        } catch (RuntimeException e) {
            if (!DatabaseFailure.isOutage(e)) {
                failed.log(suppressed -> LOG.roundFailed(suppressed, e));
            }
        } finally {
            running.set(false);
        }
    }

    private void gauge(String name, ToDoubleFunction<MailCounts> number) {
        meters.gauge(PREFIX + name, List.of(), counts, number);
    }
}
