package org.fuelstats.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The CSV exports, as people find them on the page. */
@EndToEnd
class DownloadsPageIT extends PageTest {
    private static final String DOWNLOADS = "/?view=downloads";
    private static final String JOB = CannedAnswers.JOBS + "/7";

    DownloadsPageIT(RunningSystem system) {
        super(system);
    }

    @BeforeEach
    void answerFromTheCan() {
        CannedReports.all().forEach(browser::onEachPage);
        browser.onEachPage(CannedAnswers.answer("POST", CannedAnswers.JOBS, 202, job("waiting", 0, "null")));
        browser.onEachPage(CannedAnswers.NOTE_BODIES);
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

    @Test
    void aFileIsOrderedAsAJobWhoseResultIsThenOffered() {
        browser.onEachPage(CannedAnswers.inTurn(
                JOB,
                job("running", 0.42, "null"),
                job("running", 0.42, "null"),
                job("done", 1, "\"" + JOB + "/result\"")));
        browser.visit(DOWNLOADS + "&from_date=2026-01-01&to_date=2026-01-31");
        browser.script("document.querySelector('#order-nodes').click()");
        browser.until("return document.querySelector('.export-job progress')?.value === 42");
        assertEquals(
                List.of(
                        "{\"report\":\"csv/nodes\",\"filters\":{\"from_date\":\"2026-01-01\",\"to_date\":\"2026-01-31\"},"
                                + "\"format\":\"csv\"}"),
                browser.script("return window.bodies"));
        browser.until("return document.querySelector('.export-job a.tool') !== null");
        assertEquals(
                JOB + "/result",
                browser.script("return document.querySelector('.export-job a.tool').getAttribute('href')"));
        assertEquals(List.of(), Axe.findings(browser));
    }

    @Test
    void anOrderThatIsRefusedSaysWhy() {
        browser.onEachPage(CannedAnswers.answer(
                "POST", CannedAnswers.JOBS, 429, "{\"message\": \"20 of your jobs wait already. Try again later.\"}"));
        browser.visit(DOWNLOADS);
        browser.script("document.querySelector('#order-all').click()");
        browser.until("return document.querySelector('.export-job .problem') !== null");
        assertEquals(
                "The server accepts no more requests of this kind at the moment. 20 of your jobs wait already. Try again later.",
                browser.text(".export-job .problem"));
    }

    @Test
    void inTheListOfJobsAnExportHasItsNameAndItsDays() {
        browser.onEachPage(CannedAnswers.answer(
                CannedAnswers.JOBS, 200, "{\"jobs\": [" + job("done", 1, "\"" + JOB + "/result\"") + "]}"));
        browser.visit("/?view=jobs");
        assertEquals("CSV export: Nodes", browser.text("#job-7 th"));
        assertEquals("1 Jan 2026 – 31 Jan 2026", browser.text("#job-7 td"));
    }

    private static String job(String state, double progress, String result) {
        return """
                {"id": "7", "report": "csv/nodes", "filters": {"from_date": "2026-01-01", "to_date": "2026-01-31"}, "format": "csv",
                 "state": "%s", "progress": %s, "requested_at": "2026-02-03T04:05:06Z", "expires_at": "2026-02-10T04:05:06Z",
                 "message": null, "result": %s}""".formatted(state, progress, result);
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
