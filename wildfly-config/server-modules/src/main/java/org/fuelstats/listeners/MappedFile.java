package org.fuelstats.listeners;

import io.undertow.connector.PooledByteBuffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A file of a body as the server's handlers read it. Closing it deletes the file. */
final class MappedFile implements PooledByteBuffer {
    private final FileChannel file;
    private final long size;
    private final SpoolSpace space;
    private ByteBuffer bytes;

    MappedFile(FileChannel file, long size, SpoolSpace space) throws IOException {
        this.file = file;
        this.size = size;
        this.space = space;
        this.bytes = file.map(FileChannel.MapMode.READ_ONLY, 0, size);
    }

    @Override
    public ByteBuffer getBuffer() {
        return bytes;
    }

    @Override
    public void close() {
        if (bytes != null) {
            bytes = null;
            close(file);
            space.giveBack(size);
        }
    }

    @Override
    public boolean isOpen() {
        return bytes != null;
    }

    static void close(FileChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new IllegalStateException("the temporary file of a body can't be closed", e);
        }
    }
}
