/**
 * Brings a whole system up with one command and takes it down again: PostgreSQL, Elasticsearch and the server,
 * each a process of its own. What the server does lives in the deployed application, not here.
 */
package org.fuelstats.launcher;
