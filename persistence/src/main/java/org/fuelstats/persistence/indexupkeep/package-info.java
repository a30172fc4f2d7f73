/**
 * Keeps the index in Elasticsearch available without an operator: creates it if it is missing, catches up after an outage, rebuilds it from
 * the database on request, and reports its state.
 */
package org.fuelstats.persistence.indexupkeep;
