/** One import from beginning to end: samples are read, gathered, sent, and noted as sent. */
package org.fuelstats.ceilometer.transfer;
