package org.fuelstats.analytics.reports.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.fuelstats.analytics.reports.query.Canned.row;
import static org.fuelstats.analytics.reports.query.Canned.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.fuelstats.analytics.reports.engine.Dimension;
import org.fuelstats.analytics.reports.engine.Measure;
import org.fuelstats.analytics.reports.engine.ReportTable;
import org.fuelstats.analytics.reports.engine.Subject;
import org.fuelstats.analytics.reports.query.TableAnswer;
import org.junit.jupiter.api.Test;

class ReportCsvTest {
    private static final ReportTable TABLE = ReportTable.named("plugins", "Plugins")
            .counting(Subject.ENVIRONMENTS)
            .by(Dimension.values("plugin", "Plugin", "plugins"))
            .measured(Measure.count("environments", "Environments"), Measure.mean("mean", "Mean", "x"))
            .sameAs("select");

    @Test
    void eachRowIsALineInTheOrderOfTheColumns() throws IOException {
        assertEquals("plugin,environments,mean\r\nldap,2,0.5\r\n,1,\r\n", csv("ldap", 2L, 0.5, null, 1L, null));
    }

    @Test
    void cellsWithCommasQuotationMarksAndLinesAreQuoted() throws IOException {
        assertEquals(
                "plugin,environments,mean\r\n\"a, \"\"b\"\"\",1,1.0\r\n\"c\nd\",1,1.0\r\n",
                csv("a, \"b\"", 1L, 1.0, "c\nd", 1L, 1.0));
    }

    @Test
    void whatASenderWroteBecomesNoFormula() throws IOException {
        assertEquals("plugin,environments,mean\r\n'=1+1,1,1.0\r\n", csv("=1+1", 1L, 1.0));
    }

    @Test
    void aNegativeNumberIsNoFormula() throws IOException {
        assertEquals("plugin,environments,mean\r\nx,-1,-0.5\r\n", csv("x", -1L, -0.5));
    }

    private static String csv(Object... cells) throws IOException {
        var rows = rows();
        for (int i = 0; i < cells.length; i += 3) {
            rows.add(row("plugin", cells[i], "environments", cells[i + 1], "mean", cells[i + 2]));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportCsv.write(TABLE, new TableAnswer("plugins", 0L, 0L, 0, rows), out);
        return out.toString(UTF_8);
    }
}
