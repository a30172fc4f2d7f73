package org.fuelstats.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.endtoend.RunningSystem;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What the page says when there is nothing to chart, or no answer; and how it shows what few fleets have. */
@EndToEnd
class PageStatesIT extends PageTest {
    PageStatesIT(RunningSystem system) {
        super(system);
    }

    @Test
    void anEmptySystemExplainsHowToSendTheFirstInstallation() {
        browser.onEachPage(CannedAnswers.answer(CannedAnswers.REPORT, 200, CannedAnswers.NOBODY));
        browser.visit("/");
        assertEquals("No installations yet", browser.text("#notice h2"));
        assertTrue(browser.text("#notice pre").contains("/api/v1/installation_structure/"), browser.text("#notice"));
        assertEquals("Look again", browser.text("#notice button"));
        assertEquals(List.of(), Axe.findings(browser));
    }

    @Test
    void theCommandShownForTheFirstInstallationIsAccepted() throws Exception {
        browser.onEachPage(CannedAnswers.answer(CannedAnswers.REPORT, 200, CannedAnswers.NOBODY));
        browser.visit("/");
        String command = browser.text("#notice pre");
        String body = command.substring(command.indexOf("--data '") + "--data '".length(), command.lastIndexOf('\''));
        int status = system.post("/api/v1/installation_structure/", body).statusCode();
        assertTrue(status == 200 || status == 201, () -> status + " for " + body);
    }

    @Test
    void aReleaseThatNobodyReportedLeadsBackToAllReleases() {
        browser.onEachPage(CannedAnswers.answer(CannedAnswers.REPORT, 200, CannedAnswers.NOBODY));
        browser.visit("/?release=12.5");
        assertEquals("No installation of release 12.5 has reported yet", browser.text("#notice h2"));
        assertEquals("12.5", browser.script("return document.querySelector('#release').value"));
        browser.script("document.querySelector('#notice button').focus()");
        browser.press(Keys.ENTER);
        browser.settle();
        assertEquals("/", browser.address());
    }

    @Test
    void whileElasticsearchIsAwayThePageSaysSoAndOffersToTryAgain() {
        String down =
                "{\"status\": \"error\", \"message\": \"The index is not available. Nothing is lost: try again later.\"}";
        browser.onEachPage(CannedAnswers.answer(CannedAnswers.REPORT, 503, down));
        browser.visit("/");
        assertEquals("Elasticsearch is not answering", browser.text("#notice h2"));
        assertEquals("The index is not available. Nothing is lost: try again later.", browser.text("#notice p"));
        assertEquals("Try again", browser.text("#notice button"));
        assertEquals("alert", browser.script("return document.querySelector('#notice section').getAttribute('role')"));
        assertFalse(charts(), "no stale charts");
        assertEquals(List.of(), Axe.findings(browser));
    }

    @Test
    void theKeyboardStaysAtTryAgainWhenItFailsAgain() {
        browser.onEachPage(CannedAnswers.unreachable(CannedAnswers.REPORT));
        browser.visit("/");
        browser.pressTabUntil("Try again");
        browser.press(Keys.ENTER);
        browser.settle();
        assertEquals("Try again", browser.focused());
    }

    @Test
    void everyOtherRefusalSaysWhatToDo() {
        browser.onEachPage(CannedAnswers.answer(CannedAnswers.REPORT, 403, ""));
        browser.visit("/");
        assertEquals("Your user may not see these figures", browser.text("#notice h2"));
        browser.onEachPage(CannedAnswers.answer(CannedAnswers.REPORT, 500, "{\"message\": \"Failure 4f2a\"}"));
        browser.visit("/");
        assertEquals(
                "The server could not work out the figures (status 500): Failure 4f2a", browser.text("#notice h2"));
        browser.onEachPage(CannedAnswers.answer(CannedAnswers.REPORT, 200, "<html>a proxy's page</html>"));
        browser.visit("/");
        assertEquals("The server's answer could not be read", browser.text("#notice h2"));
        browser.onEachPage(CannedAnswers.answer(CannedAnswers.REPORT, 200, "{}"));
        browser.visit("/");
        assertEquals("The server's answer could not be read", browser.text("#notice h2"));
        browser.onEachPage(CannedAnswers.answer(CannedAnswers.REPORT, 503, ""));
        browser.visit("/");
        assertEquals("The server has more to do than it can at the moment", browser.text("#notice h2"));
        browser.onEachPage(CannedAnswers.unreachable(CannedAnswers.REPORT));
        browser.visit("/");
        assertEquals("The server can't be reached from this browser", browser.text("#notice h2"));
    }

    @Test
    void aSlowAnswerIsAnnouncedAndTakesThePlaceKeptForIt() {
        browser.onEachPage(CannedAnswers.answer(CannedAnswers.REPORT, 0, ""));
        browser.open("/");
        browser.until("return document.querySelector('#spoken')?.textContent === 'Loading the figures'");
        assertEquals("true", browser.script("return document.querySelector('#charts').getAttribute('aria-busy')"));
        assertTrue(charts(), "the cards stand at their places");
    }

    @Test
    void anUnknownStatusAnUnknownHypervisorAndMarkupAreShownAsText() {
        String odd = """
                {"installations": {"count": 1200, "environments_num": {"1": 1200}},
                 "environments": {"count": 1200, "operable_envs_count": 1000,
                   "statuses": {"operational": 1000, "<img src=x>": 200}, "nodes_num": {"3": 600, "100": 400},
                   "hypervisors_num": {"kvm": 700, "<b>vm</b>": 100}, "oses_num": {"ubuntu": 1000}}}""";
        browser.onEachPage(CannedAnswers.answer(CannedAnswers.REPORT, 200, odd));
        browser.visit("/");
        assertEquals("<img src=x> | 200 | 17 %", browser.table("statuses").get(8));
        assertEquals(
                List.of("kvm | 700 | 70 %", "<b>vm</b> | 100 | 10 %", "unknown | 200 | 20 %"),
                browser.table("hypervisors"));
        assertEquals("1,200", browser.text("#installations .number"));
        assertEquals("Computed 3 Feb 2026, 04:05:06 UTC", browser.text("#computed"));
    }

    @Test
    void theFilterOffersAllFirstAndReleasesByTheirNames() {
        String releases = """
                {"releases": [{"release": "9.0", "installations": 12}, {"release": "6.0", "installations": 2},
                              {"release": "6.0-techpreview", "installations": 1}]}""";
        browser.onEachPage(CannedAnswers.answer(CannedAnswers.RELEASES, 200, releases));
        browser.visit("/");
        browser.until("return document.querySelector('#release').options.length === 4");
        assertEquals("All releases; 9.0 (12); 6.0 GA (2); 6.0 Technical Preview (1)", offered());
    }

    @Test
    void withoutAListOfReleasesTheWellKnownOnesAreOffered() {
        browser.onEachPage(CannedAnswers.answer(CannedAnswers.RELEASES, 503, "{}"));
        browser.visit("/");
        assertEquals("All releases; 9.0; 8.0; 7.0; 6.1; 6.0 GA; 6.0 Technical Preview", offered());
    }

    private boolean charts() {
        return (boolean) browser.script("return document.querySelector('#charts').checkVisibility()");
    }

    private String offered() {
        return (String) browser.script(
                "return [...document.querySelector('#release').options].map((option) => option.text).join('; ')");
    }
}
