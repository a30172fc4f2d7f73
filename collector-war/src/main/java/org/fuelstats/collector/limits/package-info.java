/** The limits on requests. The content of a body is not examined here. */
package org.fuelstats.collector.limits;
