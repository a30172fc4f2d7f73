/** Shared by the commands of wildfly-config: parsing of options, and display of progress. */
package org.fuelstats.commandline;
