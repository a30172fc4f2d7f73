/** Stored records as JSON, for operators who examine what an installation sent. */
package org.fuelstats.analytics.records;
