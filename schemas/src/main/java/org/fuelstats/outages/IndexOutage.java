package org.fuelstats.outages;

/** An exception that says that the search index is unavailable: the same request may succeed later. */
public interface IndexOutage {}
