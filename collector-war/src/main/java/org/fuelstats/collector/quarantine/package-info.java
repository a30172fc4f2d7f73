/** The collector's side of the quarantine: what is refused comes in, old entries go, and replays are worked off. */
package org.fuelstats.collector.quarantine;
