/** Who may use the addresses that the Nailgun side answers itself, which Nailgun decides, and how refusals and failures are answered. */
package org.fuelstats.nailgun.access;
