/** The collector's side of the quarantine: rejected content is stored, old entries are deleted, and replays are processed. */
package org.fuelstats.collector.quarantine;
