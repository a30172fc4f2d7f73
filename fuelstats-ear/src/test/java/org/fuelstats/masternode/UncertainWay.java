package org.fuelstats.masternode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The way to the collector: bytes go through as they are, or, while it is cut, connections are closed as soon as they are made. */
final class UncertainWay implements AutoCloseable {
    private final ServerSocket entrance;
    private final int collector;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean cut;

    private UncertainWay(ServerSocket entrance, int collector) {
        this.entrance = entrance;
        this.collector = collector;
    }

    static UncertainWay to(URI collector) throws IOException {
        UncertainWay way =
                new UncertainWay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), collector.getPort());
        way.threads.execute(way::accept);
        return way;
    }

    URI address() {
        return URI.create("https://localhost:" + entrance.getLocalPort());
    }

    void cut(boolean now) {
        cut = now;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket from = entrance.accept();
                if (cut) {
                    from.close();
                } else {
                    Socket to = new Socket(InetAddress.getLoopbackAddress(), collector);
                    threads.execute(() -> pass(from, to));
                    threads.execute(() -> pass(to, from));
                }
            } catch (IOException e) {
                // that connection failed, or this is the end
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // either side has closed
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        threads.shutdownNow();
    }
}
