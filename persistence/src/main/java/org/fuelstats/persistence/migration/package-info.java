/** Brings the database to the version this application needs, before anything reads it. */
package org.fuelstats.persistence.migration;
