/**
 * The listeners' own protection, which has to work before the application sees a request: limits on connections, request bodies that are
 * received without a thread, malformed requests, and the form of the server's own errors. The application installs the limits on
 * connections when it starts; the rest are filters of the server's configuration.
 */
package org.fuelstats.listeners;
