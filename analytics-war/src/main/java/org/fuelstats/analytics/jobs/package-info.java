/**
 * Reports and exports that take too long for one request: accepted at once, worked out in the background by one node of all, kept for some
 * days. What they say is the business of each {@link org.fuelstats.analytics.jobs.JobWork}; nothing here knows a particular report.
 */
package org.fuelstats.analytics.jobs;
