package org.fuelstats.listeners;

import io.undertow.conduits.ReadDataStreamSourceConduit;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.ConduitReadableByteChannel;
import org.xnio.conduits.StreamSourceConduit;

/** Reads a chunked body of HTTP/1.1 from its connection, in place of the server's own reader, which also takes lines that end with LF. */
final class StrictChunks extends AbstractStreamSourceConduit<StreamSourceConduit> {
    private final HttpServerExchange exchange;
    private final HttpServerConnection connection;
    private final ChunkGrammar grammar = new ChunkGrammar();
    private PooledByteBuffer read;

    StrictChunks(HttpServerExchange exchange) {
        this(exchange, (HttpServerConnection) exchange.getConnection());
    }

    private StrictChunks(HttpServerExchange exchange, HttpServerConnection connection) {
        super(new ReadDataStreamSourceConduit(connection.getOriginalSourceConduit(), connection));
        this.exchange = exchange;
        this.connection = connection;
        exchange.addExchangeCompleteListener((ended, listeners) -> {
            free();
            listeners.proceed();
        });
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int before = target.position();
        while (target.hasRemaining() && !grammar.ended() && hasBytes()) {
            ByteBuffer bytes = read.getBuffer();
            if (grammar.data() > 0) {
                copy(bytes, target);
            } else {
                grammar.next(bytes.get());
            }
            if (grammar.ended()) {
                end();
            }
        }
        int count = target.position() - before;
        return count == 0 && grammar.ended() ? -1 : count;
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            if (targets[i].hasRemaining()) {
                return read(targets[i]);
            }
        }
        return 0;
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
        return target.transferFrom(new ConduitReadableByteChannel(this), position, count);
    }

    @Override
    public long transferTo(long count, ByteBuffer through, StreamSinkChannel target) throws IOException {
        return IoUtils.transfer(new ConduitReadableByteChannel(this), count, through, target);
    }

    private boolean hasBytes() throws IOException {
        if (read == null) {
            read = connection.getByteBufferPool().allocate();
            read.getBuffer().limit(0);
        }
        ByteBuffer bytes = read.getBuffer();
        if (bytes.hasRemaining()) {
            return true;
        }
        bytes.clear();
        int count = next.read(bytes);
        bytes.flip();
        if (count < 0) {
            throw new ClosedChannelException();
        }
        return count > 0;
    }

    private void copy(ByteBuffer bytes, ByteBuffer target) {
        int count = (int) Math.min(grammar.data(), Math.min(bytes.remaining(), target.remaining()));
        target.put(bytes.slice().limit(count));
        bytes.position(bytes.position() + count);
        grammar.passed(count);
    }

    /** What is left belongs to the next request. */
    private void end() {
        if (read.getBuffer().hasRemaining()) {
            connection.ungetRequestBytes(read);
            read = null;
        }
        free();
        Connectors.terminateRequest(exchange);
    }

    private void free() {
        if (read != null) {
            read.close();
            read = null;
        }
    }
}
