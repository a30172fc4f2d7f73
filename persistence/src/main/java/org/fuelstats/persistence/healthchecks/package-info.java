/** Health checks (OSTF): results of the tests of a running cloud, one row per installation and run of a test set. */
package org.fuelstats.persistence.healthchecks;
