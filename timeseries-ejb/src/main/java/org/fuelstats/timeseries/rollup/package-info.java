/**
 * The roll-up: received measures become raw blocks and aggregate blocks. The result depends on the accepted measures only; their division
 * into batches, the times of roll-ups, and saving and restoring in between do not affect it, down to the last bit of every sum, because
 * each affected bucket is aggregated again from its raw points in order of time.
 *
 * <pre>
 *                 acceptFrom                                   newest
 *                     |  back window (0 or more)    |   open      |
 * ····················|-----------------------------|-------------*        buckets of the coarsest granularity
 *      refused        |          late points are taken in         |  anything newer
 *                 ^ keepFrom: raw points are kept from here, and one more before
 * </pre>
 *
 * No storage is touched: {@link org.fuelstats.timeseries.rollup.Rollup} is given blocks and returns blocks.
 */
package org.fuelstats.timeseries.rollup;
