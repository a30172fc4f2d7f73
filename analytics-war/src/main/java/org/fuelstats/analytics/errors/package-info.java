/** Error responses of the analytics API: one body, and the mapping of exceptions to it. */
package org.fuelstats.analytics.errors;
