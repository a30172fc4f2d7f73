/**
 * Authentication of the metric store: maps a request's credentials to a caller, by the configured mechanisms. Authorization is not decided
 * here; the Keystone client has a package of its own.
 */
package org.fuelstats.gnocchi.authentication;
