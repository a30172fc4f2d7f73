/** Responses of the metric store's API: errors in Gnocchi's form, and JSON other than measures. The decisions to reject are made elsewhere. */
package org.fuelstats.gnocchi.responses;
