package org.fuelstats.analytics.reports.engine;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A column of a table: its name in JSON and CSV, its heading and its type. */
@Schema(name = "report.column", description = "A column of a table.")
public record ReportColumn(String name, String title, ColumnType type) {}
