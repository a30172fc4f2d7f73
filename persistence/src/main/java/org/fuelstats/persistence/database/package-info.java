/** How stores reach PostgreSQL by SQL, what its failures mean, and whether it can be relied on. Tables and rows live with the stores. */
package org.fuelstats.persistence.database;
