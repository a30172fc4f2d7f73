/** Failure reports for operators: lists of reports and of those alike, one report whole, and the deletion of contact data. */
package org.fuelstats.analytics.failures;
