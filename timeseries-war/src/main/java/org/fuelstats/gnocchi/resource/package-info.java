/** The specification's resources over HTTP: types, lists, and the resources themselves. Rights are checked by the catalogue. */
package org.fuelstats.gnocchi.resource;
