/**
 * The document that describes an installation to the collector: made of the inventory, sanitised, and checked against the collector's schema
 * before it may leave.
 */
package org.fuelstats.nailgun.structure;
