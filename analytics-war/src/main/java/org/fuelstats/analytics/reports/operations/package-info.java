/** Reports on operations with the product and their duration. */
package org.fuelstats.analytics.reports.operations;
