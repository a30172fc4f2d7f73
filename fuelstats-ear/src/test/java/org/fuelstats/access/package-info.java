/** Who may ask the metric store: a real Keystone, proxies, users without passwords, each against servers set up for them. */
package org.fuelstats.access;
