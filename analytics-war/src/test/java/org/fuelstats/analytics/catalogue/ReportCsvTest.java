package org.fuelstats.analytics.catalogue;

import static org.fuelstats.analytics.catalogue.Canned.row;
import static org.fuelstats.analytics.catalogue.Canned.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCsvTest {
    private static final ReportTable TABLE = ReportTable.named("plugins", "Plugins")
            .counting(Subject.ENVIRONMENTS)
            .by(Dimension.values("plugin", "Plugin", "plugins"))
            .measured(Measure.count("environments", "Environments"), Measure.mean("mean", "Mean", "x"))
            .sameAs("select");

    @Test
    void eachRowIsALineInTheOrderOfTheColumns() {
        assertEquals("plugin,environments,mean\r\nldap,2,0.5\r\n,1,\r\n", csv("ldap", 2L, 0.5, null, 1L, null));
    }

    @Test
    void cellsWithCommasQuotationMarksAndLinesAreQuoted() {
        assertEquals(
                "plugin,environments,mean\r\n\"a, \"\"b\"\"\",1,1.0\r\n\"c\nd\",1,1.0\r\n",
                csv("a, \"b\"", 1L, 1.0, "c\nd", 1L, 1.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx", "\rx"})
    void aTextThatStartsAFormulaHasAnApostropheBeforeIt(String text) {
        assertEquals("'" + text, ReportCsv.defused(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "1-2", "–1", " =1"})
    void otherTextsStayAsTheyAre(String text) {
        assertEquals(text, ReportCsv.defused(text));
    }

    @Test
    void aNegativeNumberIsNoFormula() {
        assertEquals("plugin,environments,mean\r\nx,-1,-0.5\r\n", csv("x", -1L, -0.5));
    }

    private static String csv(Object... cells) {
        var rows = rows();
        for (int i = 0; i < cells.length; i += 3) {
            rows.add(row("plugin", cells[i], "environments", cells[i + 1], "mean", cells[i + 2]));
        }
        return ReportCsv.of(TABLE, new TableAnswer("plugins", 0L, 0L, 0, rows));
    }
}
