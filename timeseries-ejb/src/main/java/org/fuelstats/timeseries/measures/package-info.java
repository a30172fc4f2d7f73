/**
 * Appends, rolls up and reads measures; the only package that knows the engine, the incoming log and the blocks.
 *
 * <pre>
 *  append ──► one row a shard ──► commit ──► answer
 *                    │
 *  roll, any node:   └──► oldest rows ─► per metric: raw blocks ─► fold ─► changed blocks, rows removed ──► commit
 *
 *  read:  rows that wait + blocks, by one statement ──► rolled in memory, nothing written ──► series
 * </pre>
 */
package org.fuelstats.timeseries.measures;
