/** What the metric store is, can and has to do: its root, its capabilities, its backlog. */
package org.fuelstats.gnocchi.status;
