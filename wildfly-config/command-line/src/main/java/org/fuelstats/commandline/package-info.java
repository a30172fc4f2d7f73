/** What the commands of wildfly-config share: reading their options, and showing progress. What a command does is not here. */
package org.fuelstats.commandline;
