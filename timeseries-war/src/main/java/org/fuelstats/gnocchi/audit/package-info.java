/** What administrators of the metric store change is recorded in the audit log. */
package org.fuelstats.gnocchi.audit;
