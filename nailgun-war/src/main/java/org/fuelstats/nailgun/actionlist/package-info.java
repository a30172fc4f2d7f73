/** The list of recorded action logs for administrators: filters, pages by key, JSON and CSV. Recording and sending are elsewhere. */
package org.fuelstats.nailgun.actionlist;
