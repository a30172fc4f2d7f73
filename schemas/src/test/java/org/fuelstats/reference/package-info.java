/** Generates the references of the REST APIs in docs/api, and checks that they are up to date. Each API's module describes its own. */
package org.fuelstats.reference;
