/**
 * Measures as they come over the wire in Gnocchi's JSON: from bytes to columns without an object per point, and from series back
 * to bytes. No HTTP, no storage.
 */
package org.fuelstats.gnocchi.measurejson;
