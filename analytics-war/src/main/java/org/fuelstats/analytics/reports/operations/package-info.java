/** Reports on what is done with the product and how long it takes. */
package org.fuelstats.analytics.reports.operations;
