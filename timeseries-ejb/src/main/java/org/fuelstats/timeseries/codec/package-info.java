/**
 * Columns of timestamps and of values as few bytes: bit for bit the same when read back, in some nanoseconds a value, without an
 * object per value. docs/timeseries.md draws every form byte by byte. Reading is checked throughout: bytes from elsewhere
 * give a {@link org.fuelstats.timeseries.codec.CorruptBytesException} with the offset, whatever they hold, in time and memory
 * bounded by the count that the caller allows.
 */
package org.fuelstats.timeseries.codec;
