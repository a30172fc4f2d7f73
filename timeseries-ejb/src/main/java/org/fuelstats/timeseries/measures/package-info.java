/**
 * The one place that knows the engine, the log and the blocks: measures are appended, rolled and read here.
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
