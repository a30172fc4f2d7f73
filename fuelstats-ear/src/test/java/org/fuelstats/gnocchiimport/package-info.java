/** The command that copies a Gnocchi server, against the running metric store. */
package org.fuelstats.gnocchiimport;
