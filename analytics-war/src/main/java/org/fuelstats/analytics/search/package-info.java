/**
 * Searching installations and action logs: a small language of named fields, never Elasticsearch's own. Whoever hasn't logged in gets, if
 * that is switched on at all, counts of groups that nobody can be told from.
 */
package org.fuelstats.analytics.search;
