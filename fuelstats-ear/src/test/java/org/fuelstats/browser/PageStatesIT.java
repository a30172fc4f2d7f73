package org.fuelstats.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What the page says when there is nothing to chart, or no answer. */
@EndToEnd
class PageStatesIT extends PageTest {
    private static final String CONFIGURATION = "/?view=configuration";

    PageStatesIT(RunningSystem system) {
        super(system);
    }

    @BeforeEach
    void answerFromTheCan() {
        CannedReports.all().forEach(browser::onEachPage);
    }

    @Test
    void anEmptySystemExplainsHowToSendTheFirstInstallation() {
        browser.onEachPage(CannedAnswers.answer(CannedAnswers.SUMMARY, 200, CannedAnswers.NOTHING_COLLECTED));
        browser.visit("/");
        browser.until("return document.querySelector('#notice h3')?.textContent === 'No installations yet'");
        assertTrue(browser.text("#notice pre").contains("/api/v1/installation_structure/"), browser.text("#notice"));
        assertEquals("Look again", browser.text("#notice button"));
        assertFalse(shown("#tiles"), "no headline numbers of nothing");
        assertEquals(List.of(), Axe.findings(browser));
    }

    @Test
    void theCommandShownForTheFirstInstallationIsAccepted() throws Exception {
        browser.onEachPage(CannedAnswers.answer(CannedAnswers.SUMMARY, 200, CannedAnswers.NOTHING_COLLECTED));
        browser.visit("/");
        browser.until("return document.querySelector('#notice pre') !== null");
        String command = browser.text("#notice pre");
        String body = command.substring(command.indexOf("--data '") + "--data '".length(), command.lastIndexOf('\''));
        int status = system.post("/api/v1/installation_structure/", body).statusCode();
        assertTrue(status == 200 || status == 201, () -> status + " for " + body);
    }

    @Test
    void filtersThatNobodyFitsLeadBackToAllInstallations() {
        browser.onEachPage(CannedAnswers.answer(CannedReports.HYPERVISORS, 200, CannedReports.nobody()));
        browser.visit(CONFIGURATION + "&release=12.5");
        assertEquals("No installation matches these filters", browser.text("#hypervisors .notice h3"));
        assertEquals("12.5", browser.text("#release .value"));
        assertEquals("0 installations counted · computed 3 Feb 2026, 04:05 UTC", browser.text("#hypervisors .counts"));
        browser.script("document.querySelector('#hypervisors .notice button').focus()");
        browser.press(Keys.ENTER);
        browser.settle();
        assertEquals(CONFIGURATION, browser.address());
        assertEquals("No figures yet", browser.text("#hypervisors .notice h3"));
    }

    @Test
    void whileElasticsearchIsAwayTheReportSaysSoAndTheOthersAreShown() {
        String down =
                "{\"status\": \"error\", \"message\": \"The index is not available. Nothing is lost: try again later.\"}";
        browser.onEachPage(CannedAnswers.answer(CannedReports.HYPERVISORS, 503, down));
        browser.visit(CONFIGURATION);
        assertEquals("Elasticsearch is not answering", browser.text("#hypervisors .notice h3"));
        assertEquals(
                "The index is not available. Nothing is lost: try again later.",
                browser.text("#hypervisors .notice p"));
        assertEquals(
                "alert", browser.script("return document.querySelector('#hypervisors .notice').getAttribute('role')"));
        assertFalse(shown("#hypervisors .cards"), "no stale charts");
        assertTrue(shown("#systems .cards"), "the report below");
        assertEquals(List.of(), Axe.findings(browser));
    }

    @Test
    void theKeyboardStaysAtTryAgainWhenItFailsAgain() {
        browser.onEachPage(CannedAnswers.unreachable(CannedReports.HYPERVISORS));
        browser.visit(CONFIGURATION);
        browser.script("document.querySelector('#hypervisors .notice button').focus()");
        browser.press(Keys.ENTER);
        browser.settle();
        assertEquals("Try again", browser.focused());
    }

    @Test
    void everyOtherRefusalSaysWhatToDo() {
        refused(403, "", "Your user may not see this");
        refused(400, "{\"message\": \"'from' is no date.\"}", "The server rejected these filters");
        refused(500, "{\"message\": \"Failure 4f2a\"}", "The server could not compute this (status 500): Failure 4f2a");
        refused(200, "<html>a proxy's page</html>", "The server's answer could not be read");
        refused(200, "{}", "The server's answer could not be read");
        refused(503, "", "The server is busy");
        browser.onEachPage(CannedAnswers.unreachable(CannedReports.HYPERVISORS));
        browser.visit(CONFIGURATION);
        assertEquals("The server cannot be reached from this browser", browser.text("#hypervisors .notice h3"));
    }

    @Test
    void aSlowAnswerLeavesTheReportBusyAtItsPlace() {
        browser.onEachPage(CannedAnswers.answer(CannedReports.HYPERVISORS, 0, ""));
        browser.open(CONFIGURATION);
        browser.until(
                "return document.querySelector('#hypervisors .counts')?.textContent === 'Working out the figures …'");
        assertEquals("true", browser.script("return document.querySelector('#hypervisors').getAttribute('aria-busy')"));
        assertTrue(shown("#hypervisors .cards"), "the card stands at its place");
    }

    @Test
    void withoutACatalogueThePageOffersToTryAgain() {
        browser.onEachPage(CannedAnswers.unreachable(CannedAnswers.CATALOGUE));
        browser.visit("/");
        assertEquals("The server cannot be reached from this browser", browser.text("#view .notice h3"));
        assertEquals(List.of(), Axe.findings(browser));
    }

    @Test
    void headlineNumbersSayWhichFiltersTheyDoNotFollow() {
        browser.onEachPage(CannedAnswers.answer(
                CannedAnswers.TRENDS,
                200,
                "{\"granularity\": \"week\", \"trends\": [{\"name\": \"installations.active\", \"unit\": \"installations\","
                        + " \"points\": [{\"from\": \"2026-01-04T00:00:00Z\", \"value\": 7.0}]}]}"));
        browser.visit("/?release=9.0&range=30d");
        assertFalse(shown("#not-narrowed"), "releases and periods are followed");
        browser.visit("/?edition=community&filtered=include");
        assertEquals("7", browser.text("#active .number"));
        assertTrue(
                browser.text("#not-narrowed")
                        .startsWith(
                                "The four figures below are not filtered by edition and the choice of excluded installations."),
                browser.text("#not-narrowed"));
        assertEquals(List.of(), Axe.findings(browser));
    }

    @Test
    void aViewThatDoesNotExistSaysSo() {
        browser.visit("/?view=nonsense");
        assertEquals("There is no such view", browser.text("#view .notice h3"));
    }

    @Test
    void theFilterOffersReleasesByTheirNamesAndWithoutAListTheWellKnownOnes() {
        browser.onEachPage(CannedAnswers.answer(CannedAnswers.RELEASES, 503, "{}"));
        browser.visit(CONFIGURATION);
        assertEquals("9.0; 8.0; 7.0; 6.1; 6.0 GA; 6.0 Technical Preview", offered());
        browser.onEachPage(CannedAnswers.answer(CannedAnswers.RELEASES, 200, """
                {"releases": [{"release": "9.0", "installations": 12}, {"release": "6.0", "installations": 2}]}"""));
        browser.visit(CONFIGURATION);
        browser.until("return document.querySelectorAll('#release-panel input').length === 2");
        assertEquals("9.012; 6.0 GA2", offered());
    }

    private void refused(int status, String body, String explanation) {
        browser.onEachPage(CannedAnswers.answer(CannedReports.HYPERVISORS, status, body));
        browser.visit(CONFIGURATION);
        assertEquals(explanation, browser.text("#hypervisors .notice h3"));
    }

    private boolean shown(String part) {
        return (boolean) browser.script("return document.querySelector(arguments[0]).checkVisibility()", part);
    }

    private String offered() {
        return (String) browser.script("return [...document.querySelectorAll('#release-panel .checks label')]"
                + ".map((label) => label.textContent).join('; ')");
    }
}
