/** What every source of Ceilometer's samples has in common: samples in order of time, each with the position from which an import goes on. */
package org.fuelstats.ceilometer.samples;
