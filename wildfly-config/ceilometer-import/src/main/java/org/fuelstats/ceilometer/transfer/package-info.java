/** One import from beginning to end: samples are read, gathered, sent, and recorded as sent. */
package org.fuelstats.ceilometer.transfer;
