/** SQL access to PostgreSQL, the meaning of its failures, and the health checks. Tables and rows are defined by the stores. */
package org.fuelstats.persistence.database;
