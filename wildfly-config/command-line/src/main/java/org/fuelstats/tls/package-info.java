/** How a client of ours trusts a server by a certificate in a file. */
package org.fuelstats.tls;
