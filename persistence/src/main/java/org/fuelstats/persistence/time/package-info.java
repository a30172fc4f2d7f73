/** The clock that all components use, which tests can replace. */
package org.fuelstats.persistence.time;
