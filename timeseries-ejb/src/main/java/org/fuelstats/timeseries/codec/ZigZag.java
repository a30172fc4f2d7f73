package org.fuelstats.timeseries.codec;

/** Maps signed numbers to unsigned ones so that those near zero stay small. */
final class ZigZag {
    private ZigZag() {}

    static long encode(long value) {
        return (value << 1) ^ (value >> 63);
    }

    static long decode(long value) {
        return (value >>> 1) ^ -(value & 1);
    }
}
