/**
 * Starts and stops a whole system with one command: PostgreSQL, Elasticsearch and the server, each a process of its own. The server's
 * functions are in the deployed application.
 */
package org.fuelstats.launcher;
