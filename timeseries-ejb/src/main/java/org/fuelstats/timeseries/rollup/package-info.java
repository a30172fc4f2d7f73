/**
 * The roll-up: measures as received become raw blocks and aggregate blocks. The result is a function of the accepted measures alone;
 * how they were cut into batches, when they were rolled and what was saved and restored in between leaves no trace in it, down to
 * the last bit of every sum, because each touched bucket is folded anew from its raw points in order of time.
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
