/** The collected action logs themselves, for operators who want to work on them elsewhere. */
package org.fuelstats.analytics.actionlogs;
