/** The clock that everything is told the time by, so that tests can tell another. */
package org.fuelstats.persistence.time;
