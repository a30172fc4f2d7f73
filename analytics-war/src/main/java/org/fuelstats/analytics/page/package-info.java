/**
 * Delivery of the web page: security and caching headers, error pages, and the current user. The page's own files are in {@code
 * src/main/webapp}; its figures come from the reports.
 */
package org.fuelstats.analytics.page;
