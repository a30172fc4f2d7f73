package org.fuelstats.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What operators look after: the index and the quarantine of the running system, and a nightly comparison. */
@EndToEnd
class OperatorsPageIT extends PageTest {
    private static final String VERIFICATIONS = "/api/v1/verifications";

    OperatorsPageIT(RunningSystem system) {
        super(system);
    }

    @BeforeEach
    void answerFromTheCan() {
        CannedReports.all().forEach(browser::onEachPage);
        browser.onEachPage(CannedAnswers.answer(VERIFICATIONS, 200, """
                {"verified_at": "2026-02-03T02:00:00Z", "reports": [
                  {"report": "hypervisors", "equal": true, "differences": 0, "failure": null},
                  {"report": "systems", "equal": false, "differences": 3, "failure": null},
                  {"report": "gone", "equal": false, "differences": 0, "failure": "The database did not answer."}]}"""));
    }

    @Test
    void theIndexTellsHowItIs() {
        open();
        assertTrue(browser.text("#index dl").contains("Elasticsearch\nanswers"), browser.text("#index"));
        assertEquals(5, browser.table("index").size());
        assertTrue(browser.table("index").get(0).startsWith("installations | "));
        assertEquals(List.of(), Axe.findings(browser));
    }

    @Test
    void aRebuildIsAskedBackFirst() {
        open();
        browser.script("const rebuild = document.querySelector('#rebuild'); rebuild.focus(); rebuild.click()");
        assertEquals("Rebuild the index?", browser.text("dialog h2"));
        assertEquals(List.of(), Axe.findings(browser));
        browser.press(Keys.ESCAPE);
        browser.until("return document.querySelector('dialog') === null");
        assertEquals("rebuild", browser.focused());
    }

    @Test
    void reportsThatDifferComeFirst() {
        open();
        assertEquals(
                List.of(
                        "Systems | differs | 3",
                        "gone | could not be compared: The database did not answer. | 0",
                        "Hypervisors | agrees | 0"),
                browser.table("verification"));
        assertEquals(
                "/?view=configuration#systems",
                browser.script("return document.querySelector('#verification a').getAttribute('href')"));
    }

    @Test
    void whatWasRefusedIsListedAndCanBeLookedAtAndReplayed() throws Exception {
        system.post("/api/v1/action_logs/", "{\"action_logs\": \"page-test-of-the-quarantine\"}");
        open();
        String first = browser.table("quarantine").get(0);
        assertTrue(first.contains("| action logs |"), first);
        browser.script("document.querySelector('#quarantine tbody button').click()");
        browser.until(
                "return document.querySelector('dialog pre')?.textContent.includes('page-test-of-the-quarantine')");
        assertEquals(List.of(), Axe.findings(browser));
        browser.press(Keys.ESCAPE);
        browser.script("document.querySelector('#quarantine [id^=replay]').click()");
        browser.until("return document.querySelector('#quarantine tbody tr').cells[5].textContent !== 'kept'");
    }

    @Test
    void whereThePrivateApiIsOutOfReachThePageSaysWhy() {
        String elsewhere =
                "{\"status\": \"error\", \"message\": \"The private API answers on the server's own machine only.\"}";
        browser.onEachPage(CannedAnswers.answer("/api/v1/private/index", 403, elsewhere));
        open();
        assertEquals("Your user may not see this", browser.text("#index .notice h3"));
        assertEquals("The private API answers on the server's own machine only.", browser.text("#index .notice p"));
    }

    private void open() {
        browser.visit("/?view=operators");
    }
}
