/** What commands share that are clients of a server's REST API: login, retries, and failures told in sentences. */
package org.fuelstats.client;
