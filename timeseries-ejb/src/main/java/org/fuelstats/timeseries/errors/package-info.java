/** What the metric store refuses, as domain exceptions; the REST API turns each reason into its answer. */
package org.fuelstats.timeseries.errors;
