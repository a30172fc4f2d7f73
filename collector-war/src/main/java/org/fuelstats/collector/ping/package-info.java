/** The answer to "are you there". */
package org.fuelstats.collector.ping;
