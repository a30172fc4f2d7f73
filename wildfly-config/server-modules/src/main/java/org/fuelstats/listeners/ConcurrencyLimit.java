package org.fuelstats.listeners;

import io.undertow.server.Connectors;
import io.undertow.server.HandlerWrapper;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;

/**
 * Limits the requests that are served at a time; so many more wait, and further ones get 503 at once. Those that wait are served in turn by
 * client address, and where all places to wait are taken, the address that has most gives one to an address that has fewer. One address has at
 * most three quarters of the requests served at a time, unless it is a trusted proxy: responses that a client does not read, or does not let
 * through a stream's window, hold their threads until the write time-out. The last filter of a
 * listener: it hands the request to a worker thread. Undertow's own limit and its dispatch of handlers drop a request whose client has left, without ending its
 * exchange, so that its place is never free again; here each exchange ends. Its properties are set in the server's configuration.
 */
public final class ConcurrencyLimit implements HandlerWrapper {
    private BareErrorForm form = BareErrorForm.FUELSTATS;
    private int requests = 32;
    private int waiting = 128;

    /** The API's errors: {@code fuelstats} or {@code gnocchi}. */
    public void setForm(String name) {
        form = BareErrorForm.named(name);
    }

    /** How many requests are served at a time. */
    public void setRequests(int number) {
        requests = number;
    }

    /** How many requests wait; 0 to let none wait. */
    public void setWaiting(int number) {
        waiting = number;
    }

    @Override
    public HttpHandler wrap(HttpHandler next) {
        Places places = new Places(next);
        // A dispatched task runs when this call has returned, so that no other thread may have the exchange before
        return exchange -> exchange.dispatch(SameThreadExecutor.INSTANCE, (Runnable) () -> places.admit(exchange));
    }

    private void refuse(HttpServerExchange exchange) {
        Connectors.executeRootHandler(
                same -> form.send(same, StatusCodes.SERVICE_UNAVAILABLE, BareErrorForm.BUSY), exchange);
    }

    /**
     * Who sent a request.
     *
     * @param trusted a proxy, behind which are many clients
     */
    private record Client(ClientNetwork network, boolean trusted) {}

    private record Request(Client client, HttpServerExchange exchange) {}

    /**
     * What becomes of a request that arrives.
     *
     * @param served whether it is served now; else it waits, unless it is refused
     * @param refused the one that finds no place to wait, or lost it to a client that has fewer; it need not be the one that arrived
     */
    private record Admission(boolean served, Optional<Request> refused) {}

    /** The requests of one listener that wait or are served. */
    private final class Places {
        private final HttpHandler next;
        private final int ofOneAddress = Math.max(1, requests * 3 / 4);
        private final FairQueue<Client, Request> queue = new FairQueue<>();
        private final Set<Request> served = new HashSet<>();

        Places(HttpHandler next) {
            this.next = next;
        }

        /** The end of an exchange is listened to before it gets a place: a client may leave at any time. */
        void admit(HttpServerExchange exchange) {
            InetSocketAddress peer = exchange.getConnection().getPeerAddress(InetSocketAddress.class);
            if (peer == null) {
                exchange.endExchange();
                return;
            }
            Client client = new Client(ClientNetwork.of(peer.getAddress()), ListenerConnections.isExempt(exchange));
            Request request = new Request(client, exchange);
            exchange.addExchangeCompleteListener((ended, listeners) -> {
                leave(request).ifPresent(this::serve);
                listeners.proceed();
            });
            Admission admission = place(request);
            if (admission.served()) {
                serve(request);
            }
            admission.refused().map(Request::exchange).ifPresent(refused -> refused.getIoThread()
                    .execute(() -> refuse(refused)));
        }

        private synchronized Admission place(Request request) {
            if (served.size() < requests && isWithinShare(request.client())) {
                served.add(request);
                return new Admission(true, Optional.empty());
            }
            Optional<Request> refused = Optional.empty();
            if (queue.size() >= waiting) {
                refused = queue.makeRoomFor(request.client());
            }
            if (queue.size() >= waiting) {
                return new Admission(false, Optional.of(request));
            }
            queue.add(request.client(), request);
            return new Admission(false, refused);
        }

        /** Who gets the place of the request, if it was served and another waits. */
        private synchronized Optional<Request> leave(Request request) {
            queue.remove(request.client(), request);
            if (!served.remove(request)) {
                return Optional.empty();
            }
            Optional<Request> successor = queue.poll(this::isWithinShare);
            successor.ifPresent(served::add);
            return successor;
        }

        private boolean isWithinShare(Client client) {
            return client.trusted()
                    || served.stream()
                                    .filter(other -> other.client().equals(client))
                                    .count()
                            < ofOneAddress;
        }

        private void serve(Request request) {
            try {
                request.exchange().getConnection().getWorker().execute(() -> callNext(request.exchange()));
            } catch (RejectedExecutionException stopping) {
                refuse(request.exchange());
            }
        }

        private void callNext(HttpServerExchange exchange) {
            if (exchange.getConnection().isOpen() && !exchange.isComplete()) {
                Connectors.executeRootHandler(next, exchange);
            } else {
                exchange.endExchange();
            }
        }
    }
}
