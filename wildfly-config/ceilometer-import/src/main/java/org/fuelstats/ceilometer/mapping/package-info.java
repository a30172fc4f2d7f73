/** What becomes of Ceilometer's resources and meters: which type, which attributes, which ids, which names. */
package org.fuelstats.ceilometer.mapping;
