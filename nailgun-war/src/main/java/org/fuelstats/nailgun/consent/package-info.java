/**
 * The master node's settings as Nailgun keeps them, above all the administrator's choice whether statistics are sent, and the installation's
 * identifier, which nothing changes.
 */
package org.fuelstats.nailgun.consent;
