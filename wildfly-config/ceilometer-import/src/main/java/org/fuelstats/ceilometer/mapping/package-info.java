/** The mapping of Ceilometer's resources and meters to types, attributes, ids and names. */
package org.fuelstats.ceilometer.mapping;
