/** The reports: one class per question, which declares its tables with {@code engine}. */
package org.fuelstats.analytics.reports;
