package org.fuelstats.listeners;

import io.undertow.server.Connectors;
import io.undertow.server.HandlerWrapper;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;

/**
 * Limits the requests that are served at a time; so many more wait, and further ones get 503 at once. The last filter of a listener: it hands
 * the request to a worker thread. Undertow's own limit and its dispatch of handlers drop a request whose client has left, without ending its
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

    /** The requests of one listener that wait or are served. */
    private final class Places {
        private final HttpHandler next;
        private final Set<HttpServerExchange> waits = new LinkedHashSet<>();
        private final Set<HttpServerExchange> served = new HashSet<>();

        Places(HttpHandler next) {
            this.next = next;
        }

        /** The end of an exchange is listened to before it gets a place: a client may leave at any time. */
        void admit(HttpServerExchange exchange) {
            exchange.addExchangeCompleteListener((ended, listeners) -> {
                leave(ended).ifPresent(this::serve);
                listeners.proceed();
            });
            switch (place(exchange)) {
                case SERVED -> serve(exchange);
                case REFUSED -> refuse(exchange);
                case WAITS -> {
                    // until another exchange ends
                }
            }
        }

        private synchronized Admission place(HttpServerExchange exchange) {
            if (served.size() < requests) {
                served.add(exchange);
                return Admission.SERVED;
            }
            if (waits.size() < waiting) {
                waits.add(exchange);
                return Admission.WAITS;
            }
            return Admission.REFUSED;
        }

        /** Who gets the place of the exchange, if it was served and another waits. */
        private synchronized Optional<HttpServerExchange> leave(HttpServerExchange exchange) {
            waits.remove(exchange);
            if (!served.remove(exchange) || waits.isEmpty()) {
                return Optional.empty();
            }
            HttpServerExchange successor = waits.iterator().next();
            waits.remove(successor);
            served.add(successor);
            return Optional.of(successor);
        }

        private void serve(HttpServerExchange exchange) {
            try {
                exchange.getConnection().getWorker().execute(() -> callNext(exchange));
            } catch (RejectedExecutionException stopping) {
                refuse(exchange);
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

    private enum Admission {
        SERVED,
        WAITS,
        REFUSED
    }
}
