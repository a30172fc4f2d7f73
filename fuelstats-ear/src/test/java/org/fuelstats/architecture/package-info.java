/** Checks on the whole code at once: who may use whom, and how packages are named. */
package org.fuelstats.architecture;
