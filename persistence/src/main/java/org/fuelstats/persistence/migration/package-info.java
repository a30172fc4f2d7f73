/** Migrates the database to the version that this application needs, before anything reads it. */
package org.fuelstats.persistence.migration;
