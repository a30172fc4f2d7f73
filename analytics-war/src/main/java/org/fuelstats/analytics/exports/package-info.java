/** CSV exports of collected data, with the columns of the original service, as a stream that holds one record at a time. */
package org.fuelstats.analytics.exports;
