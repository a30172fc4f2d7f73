/** The administrator's pages below /statistics/: static files, which use the same addresses as every other client. */
package org.fuelstats.nailgun.page;
