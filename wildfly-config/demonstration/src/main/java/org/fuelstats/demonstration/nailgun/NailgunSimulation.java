package org.fuelstats.demonstration.nailgun;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A Nailgun that lives: its API answers on loopback, its tasks get on, and once there is a gateway somebody works with it. */
public final class NailgunSimulation implements AutoCloseable {
    private static final long SEED = 20_150_620L;
    private static final int CONNECTIONS = 4;

    private final NailgunStore store;
    private final HttpServer server;
    private final String token;
    private final Pace pace;
    private final ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private Thread administrator;

    private NailgunSimulation(NailgunStore store, HttpServer server, String token, Pace pace) {
        this.store = store;
        this.server = server;
        this.token = token;
        this.pace = pace;
    }

    /**
     * Starts it on a database, which is an empty one or an earlier simulation's.
     *
     * @param port 0 takes any
     * @param token that opens the API
     * @throws IOException if the database can't be used, or the port is taken
     */
    public static NailgunSimulation start(int port, String url, String user, String password, String token, Pace pace)
            throws IOException {
        NailgunStore store = new NailgunStore(url, user, password);
        store.create();
        NailgunSimulation simulation = new NailgunSimulation(
                store,
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0),
                token,
                pace);
        simulation.server.setExecutor(simulation.connections);
        simulation.server.createContext("/", new SimulatedApi(store, token));
        simulation.server.start();
        Orchestrator orchestrator = new Orchestrator(SEED);
        long tick = pace.tick().toMillis();
        simulation.clock.scheduleWithFixedDelay(() -> tick(store, orchestrator), tick, tick, TimeUnit.MILLISECONDS);
        return simulation;
    }

    private static void tick(NailgunStore store, Orchestrator orchestrator) {
        try {
            store.transaction(orchestrator::tick);
        } catch (SQLException e) {
            // The database is away: the simulated time stands still until it is back.
            return;
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Lets an administrator agree to statistics and then work through the gateway, until {@link #rest}. */
    public void use(URI gateway) {
        administrator = new Thread(new Administrator(new GatewayClient(gateway, token), pace, SEED), "administrator");
        administrator.setDaemon(true);
        administrator.start();
    }

    /** Ends the administrator's work; Nailgun answers on. */
    public void rest() throws InterruptedException {
        if (administrator != null) {
            administrator.interrupt();
            administrator.join();
        }
    }

    @Override
    public void close() throws InterruptedException {
        rest();
        clock.shutdownNow();
        server.stop(0);
        connections.shutdownNow();
        store.close();
    }
}
