/**
 * What the REST APIs have in common on the side of HTTP: how request bodies are read, how responses are written as JSON, and how one ends
 * that fails midway.
 */
package org.fuelstats.http;
