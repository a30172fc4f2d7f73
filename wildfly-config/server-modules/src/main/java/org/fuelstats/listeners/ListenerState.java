package org.fuelstats.listeners;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.xnio.XnioWorker;

/** A listener as it is now. */
public final class ListenerState {
    private final String name;
    private final XnioWorker worker;
    private final ListenerConnections connections;

    ListenerState(String name, XnioWorker worker, ListenerConnections connections) {
        this.name = name;
        this.worker = worker;
        this.connections = connections;
    }

    public String name() {
        return name;
    }

    /** How many connections were closed since the start because a new one from the same address took their place. */
    public long replaced() {
        return connections.replaced();
    }

    /** How many connections were refused since the start because their address had too many. */
    public long refused() {
        return connections.refused();
    }

    /** How many connections were closed since the start because their TLS handshake took too long. */
    public long withoutHandshake() {
        return connections.withoutHandshake();
    }

    /** How many connections are open now, without those of exempt addresses. */
    public int open() {
        return connections.open();
    }

    /** Whether the listener's threads, those for I/O and those for requests, take up work within this time. */
    public boolean responds(Duration time) throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        try {
            worker.getIoThread().execute(both::countDown);
            worker.execute(both::countDown);
        } catch (RejectedExecutionException e) {
            return false;
        }
        return both.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
