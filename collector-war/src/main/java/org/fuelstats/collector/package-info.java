/** The collector: the REST API to which installations send their statistics, open to the internet and without a login. */
package org.fuelstats.collector;
