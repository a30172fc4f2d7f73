/** The metric store's root, versions, capabilities and backlog. */
package org.fuelstats.gnocchi.status;
