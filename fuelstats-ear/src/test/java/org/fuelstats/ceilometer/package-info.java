/** The import of Ceilometer's samples, run as the command that people run, against the running system. */
package org.fuelstats.ceilometer;
