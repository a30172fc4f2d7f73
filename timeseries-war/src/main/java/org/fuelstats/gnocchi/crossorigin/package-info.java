/** Pages of other sites that may use the metric store (CORS). */
package org.fuelstats.gnocchi.crossorigin;
