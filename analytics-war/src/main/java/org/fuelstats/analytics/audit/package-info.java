/** The audit log: what users of analytics change is recorded, and operators read it. */
package org.fuelstats.analytics.audit;
