/** The users of analytics and the metric store, with a cache; a module of the server, independent of the launcher. */
package org.fuelstats.users;
