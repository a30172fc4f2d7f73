package org.fuelstats.analytics.reports.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds what is declared against what the catalogue, the page and the manual rely on. */
class ReportCatalogueTest {
    private final List<Report> declared = DeclaredReports.all();

    @Test
    void reportsAreFoundByTheirNamesWhichNoTwoShare() {
        ReportCatalogue catalogue = new ReportCatalogue(declared);

        assertEquals(declared.size(), catalogue.all().size());
        for (Report report : declared) {
            assertEquals(report, catalogue.named(report.name()).orElseThrow());
            assertTrue(report.name().matches("[a-z]+(-[a-z]+)*"), report.name());
        }
        assertTrue(catalogue.named("nothing").isEmpty());
        List<Report> twice = new ArrayList<>(declared);
        twice.add(declared.get(0));
        assertThrows(IllegalStateException.class, () -> new ReportCatalogue(twice));
    }

    @Test
    void theyAreListedGroupByGroupInTheOrderOfTheirTitles() {
        List<Report> all = new ReportCatalogue(declared).all();

        for (int i = 1; i < all.size(); i++) {
            Report before = all.get(i - 1);
            Report after = all.get(i);
            int groups = before.group().compareTo(after.group());
            assertTrue(groups < 0 || groups == 0 && before.title().compareTo(after.title()) < 0, after::name);
        }
    }

    @Test
    void tablesAndColumnsHaveNamesOfTheirOwnThatNoFilterHas() {
        for (Report report : declared) {
            Set<String> tables = new HashSet<>();
            for (ReportTable table : report.tables()) {
                assertTrue(tables.add(table.name()), () -> report.name() + " has two tables " + table.name());
                Set<String> columns = new HashSet<>();
                for (ReportColumn column : table.columns()) {
                    assertTrue(columns.add(column.name()), () -> table.name() + " has two columns " + column.name());
                }
                columns.retainAll(Set.of("table", "after", "limit", "release", "from", "to", "filtered", "edition"));
                assertEquals(Set.of(), columns, () -> "columns of " + report.name() + " that hide a parameter");
            }
        }
    }

    @Test
    void theManualExplainsEveryReportAndTable() throws IOException {
        String manual = Files.readString(Path.of("../docs/reports.md"));
        SortedSet<String> unexplained = new TreeSet<>();
        for (Report report : declared) {
            int begin = manual.indexOf("### " + report.title() + ": `" + report.name() + "`");
            if (begin < 0) {
                unexplained.add(report.name());
                continue;
            }
            int end = manual.indexOf("\n##", begin);
            String chapter = manual.substring(begin, end < 0 ? manual.length() : end);
            for (ReportTable table : report.tables()) {
                if (!chapter.contains("`" + table.name() + "`")) unexplained.add(report.name() + "/" + table.name());
            }
        }
        assertFalse(declared.isEmpty());
        assertEquals(new TreeSet<String>(), unexplained, "what docs/reports.md doesn't explain");
    }
}
