/** Who asks the metric store: turns a request's credentials into a caller. What a caller may do is not decided here. */
package org.fuelstats.analytics.access;
