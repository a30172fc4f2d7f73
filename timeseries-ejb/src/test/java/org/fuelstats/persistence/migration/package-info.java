/** The product's tables for tests against a database of their own. */
package org.fuelstats.persistence.migration;
