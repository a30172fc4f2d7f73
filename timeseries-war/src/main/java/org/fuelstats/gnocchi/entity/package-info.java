/**
 * The specification's entities: made with archives of their own, posted to and read by whoever knows their UUID. Named policies and
 * listings of metrics don't live here.
 */
package org.fuelstats.gnocchi.entity;
