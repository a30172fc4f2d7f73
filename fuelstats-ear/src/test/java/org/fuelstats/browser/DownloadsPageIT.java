package org.fuelstats.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.endtoend.RunningSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The CSV exports, as people find them on the page. */
@EndToEnd
class DownloadsPageIT extends PageTest {
    private static final String DOWNLOADS = "/?view=downloads";

    DownloadsPageIT(RunningSystem system) {
        super(system);
    }

    @BeforeEach
    void answerFromTheCan() {
        CannedReports.all().forEach(browser::onEachPage);
    }

    @Test
    void theLastMonthIsOfferedAtFirst() {
        browser.visit(DOWNLOADS);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertEquals(
                "/api/v1/csv/clusters?from_date=" + today.minusMonths(1) + "&to_date=" + today, address("clusters"));
        assertEquals(
                List.of(
                        "clusters",
                        "nodes",
                        "plugins",
                        "keystone_user",
                        "tenant",
                        "vm",
                        "flavor",
                        "image",
                        "volume",
                        "all"),
                browser.script(
                        "return [...document.querySelectorAll('.download')].map(({ dataset }) => dataset.export)"));
        assertEquals(List.of(), Axe.findings(browser));
    }

    @Test
    void theDaysChosenGoIntoTheAddressAndIntoEveryFile() {
        browser.visit(DOWNLOADS + "&from_date=2026-01-01&to_date=2026-01-31");
        assertEquals("/api/v1/csv/all?from_date=2026-01-01&to_date=2026-01-31", address("all"));
        choose("#to-date", "2026-02-28");
        assertEquals(DOWNLOADS + "&from_date=2026-01-01&to_date=2026-02-28", browser.address());
        assertEquals("/api/v1/csv/vm?from_date=2026-01-01&to_date=2026-02-28", address("vm"));
    }

    @Test
    void theFirstDayMustNotComeAfterTheLast() {
        browser.visit(DOWNLOADS + "&from_date=2026-01-01&to_date=2026-01-31");
        choose("#from-date", "2026-02-01");
        assertEquals("The first day must not come after the last.", browser.text("#download-problem"));
        assertEquals(null, address("clusters"), "nothing to follow");
        assertEquals("2026-01-31", browser.script("return document.querySelector('#from-date').max"));
        choose("#from-date", "2026-01-15");
        assertEquals("", browser.text("#download-problem"));
        assertEquals("/api/v1/csv/clusters?from_date=2026-01-15&to_date=2026-01-31", address("clusters"));
    }

    private Object address(String export) {
        return browser.script("return document.querySelector('#csv-' + arguments[0]).getAttribute('href')", export);
    }

    private void choose(String input, String day) {
        browser.script(
                "const input = document.querySelector(arguments[0]); input.value = arguments[1];"
                        + "input.dispatchEvent(new Event('change'))",
                input,
                day);
    }
}
