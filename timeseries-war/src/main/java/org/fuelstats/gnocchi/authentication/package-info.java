/**
 * Who asks the metric store: turns a request's credentials into a caller, in the ways the configuration allows. What a caller may do
 * is not decided here, and how Keystone is asked stands in its own package.
 */
package org.fuelstats.gnocchi.authentication;
