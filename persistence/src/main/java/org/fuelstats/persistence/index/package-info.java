/**
 * What is stored in Elasticsearch, and how it gets there: the mapping of each entity, and the events in Hibernate Search's outbox for rows
 * written by SQL. Elasticsearch never has the only copy of any data, and never gets names, e-mail addresses and companies.
 */
package org.fuelstats.persistence.index;
