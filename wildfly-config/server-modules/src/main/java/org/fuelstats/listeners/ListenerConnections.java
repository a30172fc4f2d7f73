package org.fuelstats.listeners;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.xnio.ChannelListener;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.channels.AcceptingChannel;

/**
 * Accepts a listener's connections within the limits. It takes the place of the listener's own accepting, and of its first handler, where
 * it learns which connections have a request that is being served.
 */
final class ListenerConnections implements ChannelListener<AcceptingChannel<StreamConnection>> {
    private static final AttachmentKey<ListenerConnections> OF_EXCHANGE =
            AttachmentKey.create(ListenerConnections.class);

    private final ConnectionLimits limits;
    private final ChannelListener<StreamConnection> listener;
    private final Map<InetAddress, AddressConnections> byAddress = new ConcurrentHashMap<>();
    private final Map<InetSocketAddress, Peer> byPeer = new ConcurrentHashMap<>();
    private final LongAdder replaced = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder withoutHandshake = new LongAdder();

    ListenerConnections(ConnectionLimits limits, ChannelListener<StreamConnection> listener) {
        this.limits = limits;
        this.listener = listener;
    }

    /** A connection and its address. */
    private record Peer(StreamConnection connection, InetSocketAddress socket) implements ClientConnection {
        @Override
        public boolean isOpen() {
            return connection.isOpen();
        }

        @Override
        public void close() {
            connection.getIoThread().execute(() -> IoUtils.safeClose(connection));
        }
    }

    int open() {
        return byPeer.size();
    }

    long replaced() {
        return replaced.sum();
    }

    long refused() {
        return refused.sum();
    }

    long withoutHandshake() {
        return withoutHandshake.sum();
    }

    @Override
    public void handleEvent(AcceptingChannel<StreamConnection> channel) {
        StreamConnection connection;
        try {
            while ((connection = channel.accept()) != null) {
                accept(connection);
            }
        } catch (IOException e) {
            ListenerMessages.LOG.notAccepted(e.toString());
        }
    }

    private void accept(StreamConnection connection) {
        InetSocketAddress socket = connection.getPeerAddress(InetSocketAddress.class);
        if (socket == null || !connection.isOpen()) {
            IoUtils.safeClose(connection);
            return;
        }
        if (!limits.exempt().test(socket.getAddress()) && !admits(new Peer(connection, socket))) {
            IoUtils.safeClose(connection);
            return;
        }
        ChannelListener<StreamConnection> notTakenOver = closed -> {};
        connection.setCloseListener(notTakenOver);
        connection
                .getIoThread()
                .executeAfter(
                        () -> closeUnlessTakenOver(connection, notTakenOver),
                        limits.handshake().toMillis(),
                        TimeUnit.MILLISECONDS);
        ChannelListeners.invokeChannelListener(connection, listener);
    }

    /** The HTTP connection that is made after the handshake sets a close listener of its own. */
    private void closeUnlessTakenOver(StreamConnection connection, ChannelListener<StreamConnection> notTakenOver) {
        if (connection.isOpen() && connection.getCloseListener() == notTakenOver) {
            withoutHandshake.increment();
            IoUtils.safeClose(connection);
        }
    }

    private boolean admits(Peer peer) {
        AddressConnections.Admission[] admission = new AddressConnections.Admission[1];
        byAddress.compute(peer.socket().getAddress(), (address, known) -> {
            AddressConnections same = known == null ? new AddressConnections(limits.perAddress()) : known;
            admission[0] = same.admit(peer);
            return same;
        });
        if (admission[0] == AddressConnections.Admission.REFUSED) {
            refused.increment();
            return false;
        }
        if (admission[0] == AddressConnections.Admission.REPLACED) {
            replaced.increment();
        }
        byPeer.put(peer.socket(), peer);
        return true;
    }

    /** Forgets what is closed; called from time to time, so that memory follows the open connections. */
    void forgetClosed() {
        byAddress
                .keySet()
                .forEach(address -> byAddress.computeIfPresent(
                        address, (same, connections) -> connections.isEmptyWithoutClosed() ? null : connections));
        byPeer.values().removeIf(peer -> !peer.isOpen());
    }

    /**
     * The listener's first handler, with what has to be known before all others.
     *
     * @param running whether the server serves requests; while it starts and stops, its other filters may be missing
     * @param form of the refusal while it doesn't
     */
    HttpHandler first(HttpHandler next, BooleanSupplier running, BareErrorForm form) {
        return exchange -> {
            if (!running.getAsBoolean()) {
                exchange.setPersistent(false);
                form.send(exchange, StatusCodes.SERVICE_UNAVAILABLE, BareErrorForm.BUSY);
                return;
            }
            HeaderValues upgrade = exchange.getRequestHeaders().get(Headers.UPGRADE);
            if (upgrade != null
                    && upgrade.stream()
                            .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("h2c"))) {
                exchange.getRequestHeaders().remove(Headers.UPGRADE); // clear-text HTTP/2 has no place within TLS
            }
            exchange.putAttachment(OF_EXCHANGE, this);
            next.handleRequest(exchange);
        };
    }

    /** The exchange's request is complete: until the exchange ends, its connection isn't waiting for its client. */
    static void serve(HttpServerExchange exchange) {
        ListenerConnections connections = exchange.getAttachment(OF_EXCHANGE);
        if (connections != null) {
            connections.served(exchange);
        }
    }

    /** Whether the exchange's client is a trusted proxy. */
    static boolean isExempt(HttpServerExchange exchange) {
        ListenerConnections connections = exchange.getAttachment(OF_EXCHANGE);
        InetSocketAddress socket = exchange.getConnection().getPeerAddress(InetSocketAddress.class);
        return connections != null
                && socket != null
                && connections.limits.exempt().test(socket.getAddress());
    }

    private void served(HttpServerExchange exchange) {
        InetSocketAddress socket = exchange.getConnection().getPeerAddress(InetSocketAddress.class);
        Peer peer = socket == null ? null : byPeer.get(socket);
        AddressConnections same = peer == null ? null : byAddress.get(socket.getAddress());
        if (same != null) {
            same.servingBegins(peer);
            exchange.addExchangeCompleteListener((ended, listeners) -> {
                same.servingEnds(peer);
                listeners.proceed();
            });
        }
    }
}
