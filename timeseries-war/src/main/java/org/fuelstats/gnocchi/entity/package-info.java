/**
 * The specification's entities: created with archives of their own, written and read by anyone who knows their UUID. Named policies and
 * lists of metrics are in other packages.
 */
package org.fuelstats.gnocchi.entity;
