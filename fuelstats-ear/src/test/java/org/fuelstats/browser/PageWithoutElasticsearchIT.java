package org.fuelstats.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fuelstats.endtoend.BreaksTheSystem;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page while Elasticsearch is really away, and when it is back. */
@EndToEnd
@BreaksTheSystem
class PageWithoutElasticsearchIT extends PageTest {
    PageWithoutElasticsearchIT(RunningSystem system) {
        super(system);
    }

    @BeforeAll
    static void theFleetHasReported(RunningSystem system) throws Exception {
        HandMadeFleet.report(system);
    }

    @Test
    void anOutageIsExplainedAndTryingAgainBringsTheFiguresBack() throws Exception {
        system.stopElasticsearch();
        try {
            browser.visit("/?view=configuration&release=" + HandMadeFleet.RELEASE);
            assertEquals("Elasticsearch is not answering", browser.text("report-section .notice h3"));
            assertEquals("Try again", browser.text("report-section .notice button"));
        } finally {
            system.startElasticsearch();
        }
        browser.until("""
                const report = document.querySelector("report-section");
                const again = report.querySelector(".notice button");
                if (again && report.getAttribute("aria-busy") === "false") {
                    again.focus();
                    again.click();
                }
                return report.querySelector(".counts").textContent.startsWith("4 installations counted");""");
        assertEquals(
                "",
                browser.script(
                        "return document.querySelector('report-section').querySelector('.notice')?.innerText ?? ''"));
        assertEquals(true, browser.script("return document.activeElement.closest('report-section') !== null"));
    }
}
