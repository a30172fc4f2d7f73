/**
 * Background jobs for reports and exports that take too long for one request: accepted immediately, run by one node of the cluster, results
 * stored for some days. Their contents are defined by each {@link org.fuelstats.analytics.jobs.JobWork}; nothing here depends on a
 * particular report.
 */
package org.fuelstats.analytics.jobs;
