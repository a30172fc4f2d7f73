/** Gnocchi's API of archive policies. */
package org.fuelstats.gnocchi.archivepolicy;
