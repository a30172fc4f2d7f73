/** Requests that come through a trusted proxy: their address is the one that the client used. */
package org.fuelstats.gnocchi.forwarding;
