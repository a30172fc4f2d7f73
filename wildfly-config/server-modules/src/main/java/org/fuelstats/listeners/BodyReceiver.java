package org.fuelstats.listeners;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.xnio.ChannelListener;
import org.xnio.channels.StreamSourceChannel;

/**
 * Receives one body in the connection's I/O thread, as its bytes arrive, and then calls the next handler. Of a body that comes too slowly,
 * is too large or malformed, the next handler learns nothing: it is refused here.
 */
final class BodyReceiver implements ChannelListener<StreamSourceChannel> {
    private static final int CHECK_MILLIS = 500;

    private static final Refusal TOO_SLOW =
            new Refusal(StatusCodes.REQUEST_TIME_OUT, "The body did not arrive completely in time: send it again.");
    private static final Refusal TOO_LARGE =
            new Refusal(StatusCodes.REQUEST_ENTITY_TOO_LARGE, "The body is too large. Split the request.");
    private static final Refusal NO_SPACE =
            new Refusal(StatusCodes.SERVICE_UNAVAILABLE, "The server is busy with other large requests. Retry later.");

    private final HttpServerExchange exchange;
    private final HttpHandler next;
    private final BareErrorForm form;
    private final ReceptionLimits limits;
    private final BodyStore store;
    private final long started = System.nanoTime();

    private BodyConduit conduit;
    private StreamSourceChannel channel;
    private long received;
    private long windowStarted = started;
    private long receivedBefore;
    private boolean noSpace;
    private boolean done;

    private enum Progress {
        WAITING,
        COMPLETE,
        NO_SPACE,
        TOO_LARGE
    }

    BodyReceiver(
            HttpServerExchange exchange,
            HttpHandler next,
            BareErrorForm form,
            ReceptionLimits limits,
            SpoolSpace spool) {
        this.exchange = exchange;
        this.next = next;
        this.form = form;
        this.limits = limits;
        this.store = new BodyStore(exchange.getConnection().getByteBufferPool(), spool);
    }

    /** Begins in the call of the handler before; usually the body is there already. */
    void start() throws Exception {
        open();
        Progress progress;
        try {
            progress = receive();
        } catch (MalformedBody e) {
            refuse(new Refusal(StatusCodes.BAD_REQUEST, e.getMessage()));
            return;
        } catch (IOException | RuntimeException e) {
            drop();
            throw e;
        }
        if (progress == Progress.WAITING) {
            channel.getReadSetter().set(this);
            channel.resumeReads();
            checkLater();
        } else {
            end(progress).handleRequest(exchange);
        }
    }

    /** Begins when the client has been told to send the body. */
    IoCallback afterContinue() {
        return new IoCallback() {
            @Override
            public void onComplete(HttpServerExchange same, Sender sender) {
                same.dispatch(SameThreadExecutor.INSTANCE, (Runnable)
                        () -> Connectors.executeRootHandler(ready -> start(), same));
            }

            @Override
            public void onException(HttpServerExchange same, Sender sender, IOException failure) {
                same.setPersistent(false);
                same.endExchange();
            }
        };
    }

    /** Refuses a body as too large before the client has begun to send it. */
    void refuseUnread() {
        open();
        refuse(TOO_LARGE);
    }

    @Override
    public void handleEvent(StreamSourceChannel same) {
        try {
            Progress progress = receive();
            if (progress != Progress.WAITING) {
                proceed(progress);
            }
        } catch (MalformedBody e) {
            refuseFromListener(new Refusal(StatusCodes.BAD_REQUEST, e.getMessage()));
        } catch (IOException clientLeft) {
            drop();
            exchange.endExchange();
        }
    }

    private void open() {
        boolean chunked = exchange.getConnection() instanceof HttpServerConnection
                && exchange.getRequestHeaders().contains(Headers.TRANSFER_ENCODING);
        exchange.addRequestWrapper(
                (factory, same) -> conduit = new BodyConduit(chunked ? new StrictChunks(exchange) : factory.create()));
        channel = exchange.getRequestChannel();
    }

    private Progress receive() throws IOException {
        while (true) {
            ByteBuffer room = store.room();
            int count = channel.read(room);
            if (count < 0) {
                return noSpace ? Progress.NO_SPACE : Progress.COMPLETE;
            }
            if (count == 0) {
                return Progress.WAITING;
            }
            received += count;
            if (received > limits.storedBytes() + ReceptionLimits.DROPPED_BYTES) {
                return Progress.TOO_LARGE;
            }
            if (!room.hasRemaining()) {
                filled(room);
            }
        }
    }

    /** What can't be stored is read and dropped, so that a client that sends all of it first gets its answer. */
    private void filled(ByteBuffer room) throws IOException {
        if (noSpace || received > limits.storedBytes() + room.capacity()) {
            store.drop();
        } else if (!store.filled()) {
            store.close();
            noSpace = true;
        }
    }

    private void checkLater() {
        exchange.getIoThread().executeAfter(this::check, CHECK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void check() {
        if (done) {
            return;
        }
        long now = System.nanoTime();
        if (now - started > limits.deadlineNanos() || isStalled(now)) {
            refuseFromListener(TOO_SLOW);
        } else {
            checkLater();
        }
    }

    private boolean isStalled(long now) {
        if (now - windowStarted < limits.stallNanos()) {
            return false;
        }
        boolean stalled = received - receivedBefore < limits.leastBytes();
        windowStarted = now;
        receivedBefore = received;
        return stalled;
    }

    private void proceed(Progress progress) throws IOException {
        suspend();
        Connectors.executeRootHandler(end(progress), exchange);
    }

    private void suspend() {
        channel.getReadSetter().set(null);
        channel.suspendReads();
    }

    /** What comes after the body. */
    private HttpHandler end(Progress progress) throws IOException {
        if (progress != Progress.COMPLETE) {
            Refusal refusal = progress == Progress.NO_SPACE ? NO_SPACE : TOO_LARGE;
            return same -> refuse(refusal);
        }
        Optional<PooledByteBuffer[]> body = store.complete();
        if (body.isEmpty()) {
            return same -> refuse(NO_SPACE);
        }
        done = true;
        ListenerConnections.serve(exchange);
        if (body.get().length > 0) {
            Connectors.ungetRequestBytes(exchange, body.get());
        }
        Connectors.resetRequestChannel(exchange);
        return next;
    }

    private void refuseFromListener(Refusal refusal) {
        suspend();
        Connectors.executeRootHandler(same -> refuse(refusal), exchange);
    }

    /** The connection ends with the response, since nobody knows where the next request on it would begin. */
    private void refuse(Refusal refusal) {
        drop();
        conduit.giveUp();
        exchange.setPersistent(false);
        Connectors.resetRequestChannel(exchange);
        form.send(exchange, refusal.status(), refusal.message());
    }

    private void drop() {
        done = true;
        store.close();
    }

    /** An error response; the message is a sentence for the client. */
    private record Refusal(int status, String message) {}
}
