/** The comparison of all reports with the database: each night by one node of all, and whenever an operator asks. */
package org.fuelstats.analytics.verification;
