/** Shared by all sources of Ceilometer's samples: samples in order of time, each with the position at which an import can be resumed. */
package org.fuelstats.ceilometer.samples;
