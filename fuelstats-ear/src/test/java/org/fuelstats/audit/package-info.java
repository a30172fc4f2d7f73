/** The audit log on the real server, and its table on the real database. */
package org.fuelstats.audit;
