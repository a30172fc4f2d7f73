/**
 * The command that imports Ceilometer's samples: its options and output, one import from beginning to end ({@code Transfer}), the files from
 * which an interrupted import continues ({@code ImportDirectory}), and the client of the metric store's REST API ({@code MetricStore}). It
 * does not depend on the server's code. Sources of samples and their mapping are in the packages below.
 */
package org.fuelstats.ceilometer;
