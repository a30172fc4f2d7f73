/** Who may see analytics, as the server asks for it at each request; a module of the server, apart from the launcher. */
package org.fuelstats.users;
