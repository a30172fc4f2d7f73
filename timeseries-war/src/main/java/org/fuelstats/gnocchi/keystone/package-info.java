/** The client of OpenStack's identity service, Keystone (version 3 of its API), which validates tokens. Authorization is not decided here. */
package org.fuelstats.gnocchi.keystone;
