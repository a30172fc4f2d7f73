/**
 * What of the collected data is in Elasticsearch, and how it gets there: the mapping of each entity, and the events that
 * tell Hibernate Search's outbox about rows written by SQL. Elasticsearch is never the only home of anything, and names,
 * e-mail addresses and companies never reach it.
 */
package org.fuelstats.persistence.index;
