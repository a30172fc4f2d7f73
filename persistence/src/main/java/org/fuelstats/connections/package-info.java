/** The limits on clients' connections: their settings, their start, and whether the listeners still respond. */
package org.fuelstats.connections;
