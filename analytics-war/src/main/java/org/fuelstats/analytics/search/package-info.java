/**
 * Search for installations and action logs, in a small language of named fields that is independent of Elasticsearch's. Anonymous callers
 * get, if this is enabled at all, only counts of groups that do not identify anyone.
 */
package org.fuelstats.analytics.search;
