/** Sends what was recorded to the collector, if the administrator agreed, and keeps receipts. It never fails loudly and never hurries. */
package org.fuelstats.nailgun.sending;
