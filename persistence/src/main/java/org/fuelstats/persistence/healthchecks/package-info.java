/** Health checks (OSTF): how the tests of a running cloud came out, a row per installation and run of a test set. */
package org.fuelstats.persistence.healthchecks;
