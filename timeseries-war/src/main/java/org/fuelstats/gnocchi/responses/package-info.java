/**
 * How the metric store's API answers: errors in Gnocchi's form, whatever failed, and the JSON of what isn't measures. What is
 * refused and why is decided by others.
 */
package org.fuelstats.gnocchi.responses;
