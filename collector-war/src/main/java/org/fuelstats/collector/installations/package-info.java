/** Taking installation structures, and the rules which say whose are kept out of reports. */
package org.fuelstats.collector.installations;
