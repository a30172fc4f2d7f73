/**
 * Tests of the whole system as its users see it: started by the launcher, asked over its TLS listeners, and broken
 * on purpose. Rules of a single component are tested in its own module.
 */
package org.fuelstats.endtoend;
