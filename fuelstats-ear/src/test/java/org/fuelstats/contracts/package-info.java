/**
 * The contracts of the metric store's API as data: stories of requests with the answers that clients depend on, read from
 * {@code contracts/*.yaml} and told to the running system. Their form is described in {@code contracts/README.md}.
 */
package org.fuelstats.contracts;
