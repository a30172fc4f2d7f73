/** Requests with hostile values in every documented place, generated from the descriptions of the APIs. */
package org.fuelstats.hostile;
