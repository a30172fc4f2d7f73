/** Gnocchi's API of archive policy rules. */
package org.fuelstats.gnocchi.archivepolicyrule;
