/** The operator's view of the quarantine: what was refused and why, and the wish to replay or delete it. */
package org.fuelstats.analytics.quarantine;
