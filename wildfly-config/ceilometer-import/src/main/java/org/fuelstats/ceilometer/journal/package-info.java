/** What an import keeps on disk, so that it goes on where it was however it ended: its position, the entities it made, what it passed over. */
package org.fuelstats.ceilometer.journal;
