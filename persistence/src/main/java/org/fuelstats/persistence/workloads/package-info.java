/** Workloads (OSWL): the resources of the clouds, one row per installation, day and resource type. */
package org.fuelstats.persistence.workloads;
