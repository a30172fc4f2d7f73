/** What OpenStack's identity service, Keystone (version 3 of its API), says of a token. What its owner may do is not decided here. */
package org.fuelstats.gnocchi.keystone;
