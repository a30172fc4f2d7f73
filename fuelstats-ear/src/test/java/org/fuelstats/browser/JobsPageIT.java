package org.fuelstats.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports that take their time: how far they are, their results, and the list of them. */
@EndToEnd
class JobsPageIT extends PageTest {
    private static final String JOB = CannedAnswers.JOBS + "/7";

    JobsPageIT(RunningSystem system) {
        super(system);
    }

    @BeforeEach
    void answerFromTheCan() {
        CannedReports.all().forEach(browser::onEachPage);
        browser.onEachPage(CannedAnswers.answer(CannedReports.HEAVY, 202, job("running", 0.1)));
        browser.onEachPage(CannedAnswers.answer(JOB + "/result", 200, CannedReports.heavy()));
        browser.onEachPage(CannedAnswers.answer("DELETE", JOB, 204, ""));
    }

    @Test
    void aReportThatTakesAWhileShowsHowFarItIsAndThenItsFigures() {
        browser.onEachPage(CannedAnswers.inTurn(JOB, job("running", 0.42), job("running", 0.42), job("done", 1)));
        openTheHeavyReport();
        browser.until("return document.querySelector('#heavy progress')?.value === 42");
        browser.until("return document.querySelectorAll('#heavy-heavy tbody tr').length === 1");
        assertEquals(List.of("deploy | 5"), browser.table("heavy-heavy"));
        assertEquals("", browser.text("#heavy .state"));
    }

    @Test
    void aJobThatIsCancelledSaysSoAndCanBeStartedAnew() {
        browser.onEachPage(CannedAnswers.inTurn(JOB, job("running", 0.2), job("cancelled", 0.2)));
        openTheHeavyReport();
        browser.until("return document.querySelector('#heavy .state button') !== null");
        browser.script("document.querySelector('#heavy .state button').click()");
        browser.until("return document.querySelector('#heavy .state h3')?.textContent === 'This job was cancelled'");
        assertTrue(((List<?>) browser.script("return window.asked")).contains("DELETE " + JOB));
        assertEquals("Try again", browser.text("#heavy .state button"));
    }

    @Test
    void aJobThatFailedTellsWhy() {
        browser.onEachPage(CannedAnswers.inTurn(JOB, job("failed", 0.2)));
        openTheHeavyReport();
        browser.until("return document.querySelector('#heavy .state h3')?.textContent === 'This job failed'");
        assertEquals("The index went away.", browser.text("#heavy .state p"));
    }

    @Test
    void jobsAreListedWithTheirResultsAndCanBeEnded() {
        browser.onEachPage(CannedAnswers.answer(
                CannedAnswers.JOBS,
                200,
                "{\"jobs\": [" + job("done", 1) + ", " + job("failed", 0.5).replace("\"7\"", "\"8\"") + "]}"));
        browser.visit("/?view=jobs");
        assertEquals("Done", browser.text("#job-7 .job-state"));
        assertEquals(
                JOB + "/result", browser.script("return document.querySelector('#result-7').getAttribute('href')"));
        assertTrue(browser.text("#job-8").contains("The index went away."));
        assertTrue(browser.text("#job-7").contains("Release 9.0 · Since 1 Jan 2026"), browser.text("#job-7"));
        assertEquals(List.of(), Axe.findings(browser));
        browser.script("document.querySelector('#end-7').click()");
        browser.until("return window.asked.includes('DELETE " + JOB + "')");
    }

    @Test
    void aReportIsOrderedUnderTheFiltersOfTheAddress() {
        browser.onEachPage(CannedAnswers.answer("POST", CannedAnswers.JOBS, 202, job("waiting", 0)));
        browser.onEachPage(CannedAnswers.answer(CannedAnswers.JOBS, 200, "{\"jobs\": []}"));
        browser.onEachPage(CannedAnswers.NOTE_BODIES);
        browser.visit("/?view=jobs&release=9.0&range=month");
        browser.script("const report = document.querySelector('#job-report'); report.value = 'systems';"
                + "report.dispatchEvent(new Event('change')); document.querySelector('#job-table').value = 'sizes';"
                + "document.querySelector('#order').click()");
        browser.until("return window.bodies.length === 1");
        String ordered = (String) browser.script("return window.bodies[0]");
        assertTrue(
                ordered.startsWith("{\"report\":\"systems\",\"filters\":{\"release\":[\"9.0\"],\"from\":\""), ordered);
        assertTrue(ordered.endsWith("\"format\":\"csv\",\"table\":\"sizes\"}"), ordered);
    }

    private void openTheHeavyReport() {
        browser.open("/?view=operations#heavy");
        browser.until("return document.querySelector('#heavy') !== null");
        browser.script("document.querySelector('#heavy').scrollIntoView()");
    }

    private static String job(String state, double progress) {
        boolean done = state.equals("done");
        return """
                {"id": "7", "report": "heavy", "filters": {"release": ["9.0"], "from": "2026-01-01", "to": null, "filtered": "exclude", "edition": null},
                 "format": "json", "state": "%s", "progress": %s, "requested_at": "2026-02-03T04:05:06Z", "started_at": null, "finished_at": null,
                 "expires_at": %s, "message": %s, "result": %s}""".formatted(
                        state,
                        progress,
                        done ? "\"2026-02-04T04:05:06Z\"" : "null",
                        state.equals("failed") ? "\"The index went away.\"" : "null",
                        done ? "\"" + JOB + "/result\"" : "null");
    }
}
