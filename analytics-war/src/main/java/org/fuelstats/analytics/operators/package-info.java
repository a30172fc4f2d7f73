/** Access restricted to operators: the private API on the server's own machine, and data of single installations. */
package org.fuelstats.analytics.operators;
