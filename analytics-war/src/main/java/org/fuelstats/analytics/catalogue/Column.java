package org.fuelstats.analytics.catalogue;

/** One column of a table: its name in JSON and CSV, its heading, and what stands in it. */
public record Column(String name, String title, ColumnType type) {}
