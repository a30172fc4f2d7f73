/** Nailgun's table of action logs: what was done, when, by whom and with which result. Who records and who sends is elsewhere. */
package org.fuelstats.nailgun.actionlogs;
