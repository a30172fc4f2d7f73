/**
 * Keeps the index in Elasticsearch as it has to be, without anybody's help: makes it when it is missing, catches up after
 * an outage, rebuilds it from the database on request, and tells how it is.
 */
package org.fuelstats.analytics.index;
