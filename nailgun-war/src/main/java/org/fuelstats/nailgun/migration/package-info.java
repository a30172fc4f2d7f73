/** Makes the tables that a Nailgun database lacks. What is there is used as it is. */
package org.fuelstats.nailgun.migration;
