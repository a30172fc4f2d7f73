/** How requests to the metric store bring their bodies: within a limit, in JSON that says so, and as their schema has them. */
package org.fuelstats.gnocchi.bodies;
