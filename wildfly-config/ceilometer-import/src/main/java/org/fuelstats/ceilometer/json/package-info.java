/**
 * Samples from responses of Ceilometer's API saved as JSON. The API returns the newest sample first and one meter at a time, so they are
 * sorted by time before any is sent.
 */
package org.fuelstats.ceilometer.json;
