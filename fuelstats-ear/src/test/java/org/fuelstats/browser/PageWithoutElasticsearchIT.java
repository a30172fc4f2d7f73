package org.fuelstats.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.endtoend.RunningSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page while Elasticsearch is really away, and when it is back. */
@EndToEnd
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
            browser.visit("/?release=" + HandMadeFleet.RELEASE);
            assertEquals("Elasticsearch is not answering", browser.text("#notice h2"));
            assertEquals("Try again", browser.text("#notice button"));
        } finally {
            system.startElasticsearch();
        }
        browser.until("""
                const again = document.querySelector("#notice button");
                if (again && document.querySelector("#charts").getAttribute("aria-busy") === "false") {
                    again.focus();
                    again.click();
                }
                return document.querySelector("#installations .number").innerText === "4";""");
        assertEquals("reload", browser.focused());
        browser.press(Keys.ENTER);
        browser.settle();
        assertEquals("", browser.text("#notice"));
    }
}
