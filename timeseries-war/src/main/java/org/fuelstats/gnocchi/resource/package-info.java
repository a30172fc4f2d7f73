/** The specification's resources over HTTP: types, lists, and the resources themselves. Who may what is decided by the catalogue. */
package org.fuelstats.gnocchi.resource;
