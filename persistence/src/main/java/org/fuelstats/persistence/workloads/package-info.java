/** Workloads (OSWL): what runs on the clouds, a row per installation, day and resource type. */
package org.fuelstats.persistence.workloads;
