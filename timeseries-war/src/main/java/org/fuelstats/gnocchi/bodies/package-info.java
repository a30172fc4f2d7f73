/** JSON bodies of requests to the metric store: within the limits, declared as JSON, and validated against their schema. */
package org.fuelstats.gnocchi.bodies;
