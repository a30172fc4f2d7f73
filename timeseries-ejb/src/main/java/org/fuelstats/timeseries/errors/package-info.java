/** Rejections of the metric store as domain exceptions; the REST API maps each reason to a response. */
package org.fuelstats.timeseries.errors;
