/** Telling the support team of failure reports by e-mail: which mails there are, what they say, and that each is sent once. */
package org.fuelstats.collector.failuremail;
