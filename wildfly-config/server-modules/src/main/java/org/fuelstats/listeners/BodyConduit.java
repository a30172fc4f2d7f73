package org.fuelstats.listeners;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.TimeUnit;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/** A body as it comes from the connection, until it is given up: from then on reading fails, so that the server does not wait for its rest. */
final class BodyConduit extends AbstractStreamSourceConduit<StreamSourceConduit> {
    private volatile boolean givenUp;

    BodyConduit(StreamSourceConduit next) {
        super(next);
    }

    void giveUp() {
        givenUp = true;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        check();
        return super.read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        check();
        return super.read(targets, offset, length);
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
        check();
        return super.transferTo(position, count, target);
    }

    @Override
    public long transferTo(long count, ByteBuffer through, StreamSinkChannel target) throws IOException {
        check();
        return super.transferTo(count, through, target);
    }

    @Override
    public void awaitReadable() throws IOException {
        check();
        super.awaitReadable();
    }

    @Override
    public void awaitReadable(long time, TimeUnit unit) throws IOException {
        check();
        super.awaitReadable(time, unit);
    }

    private void check() throws IOException {
        if (givenUp) {
            throw new IOException("the body did not arrive completely in time");
        }
    }
}
