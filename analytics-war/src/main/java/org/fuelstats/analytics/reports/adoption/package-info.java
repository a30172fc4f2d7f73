/** Reports on how many use the product, in which releases. */
package org.fuelstats.analytics.reports.adoption;
