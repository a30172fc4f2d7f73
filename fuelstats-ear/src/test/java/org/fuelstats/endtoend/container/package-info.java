/** Tests that run inside the server, next to the deployed application. */
package org.fuelstats.endtoend.container;
