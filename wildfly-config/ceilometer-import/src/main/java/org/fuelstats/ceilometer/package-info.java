/**
 * The command that imports Ceilometer's samples: its options, one import from beginning to end ({@code Transfer}), the files from which an
 * interrupted import goes on ({@code ImportDirectory}), and the metric store as its REST API shows it ({@code MetricStore}). It knows nothing of the
 * server's inside. Where samples come from and what becomes of them are the packages below.
 */
package org.fuelstats.ceilometer;
