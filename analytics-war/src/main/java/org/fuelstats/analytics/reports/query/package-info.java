/** Runs reports against Elasticsearch: filters and tables become one query per index, its result becomes rows; results are cached. */
package org.fuelstats.analytics.reports.query;
