/** How long tests take: measured as they run, printed when they end. */
package org.fuelstats.testtimes;
