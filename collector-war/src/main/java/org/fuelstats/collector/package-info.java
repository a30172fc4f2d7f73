/** The collector: the REST API to which installations send their statistics. Open to the internet, asks no login. */
package org.fuelstats.collector;
