/** Measures in Gnocchi's JSON: parsed from bytes to columns without an object per point, and written from series to bytes. No HTTP, no storage. */
package org.fuelstats.gnocchi.measurejson;
