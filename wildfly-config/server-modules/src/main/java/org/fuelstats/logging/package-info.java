/** A log filter for the server; a module of the server, independent of the launcher. */
package org.fuelstats.logging;
