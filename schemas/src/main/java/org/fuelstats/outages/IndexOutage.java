package org.fuelstats.outages;

/** Indicates that the search index is unavailable; the same request may succeed later. */
public interface IndexOutage {}
