/** What the commands of wildfly-config share on a terminal. What a command does is not here. */
package org.fuelstats.commandline;
