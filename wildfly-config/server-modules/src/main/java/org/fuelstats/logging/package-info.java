/** What the server's logging needs beyond its own means; a module of the server, apart from the launcher. */
package org.fuelstats.logging;
