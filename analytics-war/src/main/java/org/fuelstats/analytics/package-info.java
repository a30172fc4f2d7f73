/** Analytics: its JAX-RS application. Each part of the API has its own package. */
package org.fuelstats.analytics;
