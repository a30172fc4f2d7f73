/**
 * Samples from answers of Ceilometer's API that were kept as JSON. The API answers the newest sample first and one meter at a time, so
 * they are put in order of time before anything is sent.
 */
package org.fuelstats.ceilometer.json;
