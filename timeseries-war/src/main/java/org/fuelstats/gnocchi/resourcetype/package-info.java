/** Gnocchi's API of resource types, which are made, changed and deleted at run time. */
package org.fuelstats.gnocchi.resourcetype;
