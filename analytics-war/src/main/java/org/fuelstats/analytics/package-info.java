/** Analytics: what the collected data say. What all its API's answers have in common is here; each question has its package. */
package org.fuelstats.analytics;
