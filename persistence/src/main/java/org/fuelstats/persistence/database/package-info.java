/** How stores reach PostgreSQL by SQL, and what its failures mean. Tables and rows live with the stores. */
package org.fuelstats.persistence.database;
