/** Nailgun's tasks: those that it doesn't record itself become action logs when they have ended. */
package org.fuelstats.nailgun.tasks;
