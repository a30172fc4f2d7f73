/** The operators' view of the quarantine: rejected content with its reason, and requests to replay or delete it. */
package org.fuelstats.analytics.quarantine;
