/**
 * Compact encoding of columns of timestamps and values: restored bit for bit, in some nanoseconds per value, without an object per value.
 * docs/timeseries.md describes every form byte by byte. Decoding is checked throughout: any invalid input leads to a {@link
 * org.fuelstats.timeseries.codec.CorruptBytesException} with the offset, in time and memory bounded by the count that the caller allows.
 */
package org.fuelstats.timeseries.codec;
