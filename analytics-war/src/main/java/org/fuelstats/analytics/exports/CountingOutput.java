package org.fuelstats.analytics.exports;

import java.io.OutputStream;

/** Counts what is written to it. */
final class CountingOutput extends OutputStream {
    private long bytes;

    @Override
    public void write(int octet) {
        bytes++;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        bytes += length;
    }

    long bytes() {
        return bytes;
    }
}
