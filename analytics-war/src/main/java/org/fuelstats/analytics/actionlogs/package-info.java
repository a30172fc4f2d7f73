/** Download of the collected action logs, for operators who process them elsewhere. */
package org.fuelstats.analytics.actionlogs;
