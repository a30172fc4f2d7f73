package org.fuelstats.listeners;

import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes in a body: its beginning in the server's buffers, the rest in a file that is deleted with the last reference to it. */
final class BodyStore implements Closeable {
    private static final int BUFFERS = 8;

    private final ByteBufferPool pool;
    private final SpoolSpace space;
    private final List<PooledByteBuffer> buffers = new ArrayList<>(BUFFERS);
    private PooledByteBuffer current;
    private FileChannel file;
    private long spooled;

    BodyStore(ByteBufferPool pool, SpoolSpace space) {
        this.pool = pool;
        this.space = space;
    }

    /** Where the next bytes go. */
    ByteBuffer room() {
        if (current == null) {
            current = pool.allocate();
        }
        return current.getBuffer();
    }

    /**
     * Makes room again after the buffer was filled.
     *
     * @return false if there is no space left in files
     */
    boolean filled() throws IOException {
        if (buffers.size() < BUFFERS) {
            current.getBuffer().flip();
            buffers.add(current);
            current = null;
            return true;
        }
        return writeOut();
    }

    /** Empties the buffer that was just filled: the bytes aren't wanted. */
    void drop() {
        current.getBuffer().clear();
    }

    private boolean writeOut() throws IOException {
        ByteBuffer bytes = current.getBuffer().flip();
        if (!space.take(bytes.remaining())) {
            return false;
        }
        spooled += bytes.remaining();
        if (file == null) {
            Path path = Files.createTempFile(
                    Path.of(System.getProperty("jboss.server.temp.dir", System.getProperty("java.io.tmpdir"))),
                    "body",
                    null);
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        bytes.clear();
        return true;
    }

    /** Hands the body over; whoever gets the buffers closes them. Empty if there is no space left in files for its end. */
    Optional<PooledByteBuffer[]> complete() throws IOException {
        List<PooledByteBuffer> body = new ArrayList<>(buffers);
        if (current != null && current.getBuffer().position() > 0) {
            if (file == null) {
                current.getBuffer().flip();
                body.add(current);
                current = null;
            } else if (!writeOut()) {
                return Optional.empty();
            }
        }
        buffers.clear();
        if (file != null) {
            body.add(new MappedFile(file, spooled, space));
            file = null;
            spooled = 0;
        }
        close();
        return Optional.of(body.toArray(PooledByteBuffer[]::new));
    }

    /** Drops what was taken in. */
    @Override
    public void close() {
        buffers.forEach(PooledByteBuffer::close);
        buffers.clear();
        if (current != null) {
            current.close();
            current = null;
        }
        if (file != null) {
            MappedFile.close(file);
            file = null;
        }
        space.giveBack(spooled);
        spooled = 0;
    }
}
