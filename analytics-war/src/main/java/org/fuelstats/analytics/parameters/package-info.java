/** Values of query parameters that several resources take. */
package org.fuelstats.analytics.parameters;
