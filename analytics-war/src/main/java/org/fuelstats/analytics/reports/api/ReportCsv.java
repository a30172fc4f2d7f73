package org.fuelstats.analytics.reports.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fuelstats.analytics.reports.engine.ReportColumn;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.query.TableAnswer;
import org.fuelstats.http.csv.CsvWriter;

/** Writes a table as CSV: a header line, then one line per row. An unknown key is an empty cell. */
final class ReportCsv {
    private ReportCsv() {}

    static void write(ReportTable table, TableAnswer answer, OutputStream out) throws IOException {
        List<String> names = table.columns().stream().map(ReportColumn::name).toList();
        CsvWriter csv = new CsvWriter(out);
        csv.cells(names);
        csv.endRow();
        for (Map<String, Object> row : answer.rows()) {
            for (String name : names) csv.cell(Objects.toString(row.get(name), null));
            csv.endRow();
        }
        csv.flush();
    }
}
