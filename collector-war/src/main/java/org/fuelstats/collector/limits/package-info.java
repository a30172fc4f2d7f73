/** How much a request may ask for, and how its body is read within that. What the body says is not looked at here. */
package org.fuelstats.collector.limits;
