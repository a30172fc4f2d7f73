package org.fuelstats.nailgun.gateway;

import static org.fuelstats.nailgun.gateway.GatewayLog.LOG;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.fuelstats.nailgun.actionlogs.RecordedActions;
import org.fuelstats.nailgun.consent.MasterNode;
import org.fuelstats.nailgun.migration.NailgunTables;
import org.fuelstats.outages.RootCause;

/** Makes Nailgun's database ready, which is tried until it succeeds, and then starts the recorder. The gateway serves meanwhile. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MasterNodeStart {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AtomicBoolean ready = new AtomicBoolean();
    private Recorder recorder;
    private Thread thread;

    @Resource(lookup = "java:jboss/datasources/NailgunDS")
    DataSource database;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    RecordedActions actions;

    @Inject
    MasterNode node;

    /** The queue, for those who show its figures. */
    @Produces
    @jakarta.inject.Singleton
    static RecordingQueue queue() {
        return GatewayExtension.QUEUE;
    }

    @PostConstruct
    void start() {
        tryAgain();
    }

    /** While the database was not ready. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public synchronized void tryAgain() {
        if (ready.get()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            NailgunTables.complete(connection);
            node.complete();
        } catch (SQLException | RuntimeException e) {
            LOG.notReady(RootCause.of(e));
            return;
        }
        ready.set(true);
        recorder = new Recorder(GatewayExtension.QUEUE, actions);
        thread = threads.newThread(recorder);
        thread.start();
    }

    @PreDestroy
    synchronized void stop() {
        if (recorder == null) {
            return;
        }
        recorder.end();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }
}
