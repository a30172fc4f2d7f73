/** Trust of the product's clients in a server's certificate given as a file. */
package org.fuelstats.tls;
