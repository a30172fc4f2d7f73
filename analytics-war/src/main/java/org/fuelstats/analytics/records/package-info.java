/** The stored records as they are, as JSON, for operators who look into what an installation sent. */
package org.fuelstats.analytics.records;
