package org.fuelstats.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The search on the page: what is asked for, what is told, and that both stand in the address. */
@EndToEnd
@Order(Order.DEFAULT - 1) // the page shows the most frequent releases only, and other tests bring releases of their own
class SearchPageIT extends PageTest {
    private static final String SEARCH = "/?view=search";
    private static final String NOTHING = found("installations", 0, "", "{}", "null");

    SearchPageIT(RunningSystem system) {
        super(system);
    }

    @BeforeAll
    static void theFleetHasReported(RunningSystem system) throws Exception {
        HandMadeFleet.report(system);
    }

    @Test
    void theServerFindsTheInstallationsOfALink() {
        browser.visit(SEARCH + "&where=release%3D" + HandMadeFleet.RELEASE
                + "&where=environment.hypervisor%3Dkvm&sort=environments_num");
        assertEquals("3 installations", browser.text("#found"));
        assertEquals(
                List.of("browser-test-two", "browser-test-one", "browser-test-three"),
                browser.script(
                        "return [...document.querySelectorAll('search-hits tbody code')].map((uid) => uid.textContent)"));
        assertEquals(List.of("Release is browser-test-2.0✕", "Hypervisor is kvm✕"), chips().subList(0, 2));
        assertTrue(((List<?>)
                        browser.script(
                                "return [...document.querySelectorAll('search-facets input:checked')].map((input) => input.id)"))
                .containsAll(List.of("facet-release-browser-test-2.0", "facet-environment.hypervisor-kvm")));
        assertEquals(List.of(), Axe.findings(browser));
    }

    @Test
    void anotherReleaseCanBeChosenBesidesTheFirst() {
        browser.visit(SEARCH + "&where=release%3D" + HandMadeFleet.RELEASE);
        assertEquals("4 installations", browser.text("#found"));
        browser.script("document.getElementById('facet-release-" + HandMadeFleet.OTHER_RELEASE + "').click()");
        browser.settle();
        assertEquals("5 installations", browser.text("#found"));
        browser.back();
        assertEquals("4 installations", browser.text("#found"));
    }

    @Test
    void actionLogsAreSearchedToo() {
        browser.visit(SEARCH + "&in=action_logs");
        assertFalse(browser.text("#found").isEmpty());
        assertEquals("action_logs", browser.script("return document.querySelector('#search-in').value"));
        assertEquals("", browser.text("#view .notice[role=alert]"));
    }

    @Test
    void aConditionIsAddedWithTheKeyboardAndTakenOutAgain() {
        browser.onEachPage(CannedAnswers.answer("POST", CannedAnswers.SEARCH, 200, NOTHING));
        browser.onEachPage(CannedAnswers.NOTE_BODIES);
        browser.visit(SEARCH);
        pick("#search-field", "environment.nodes_num");
        pick("#search-sign", ">=");
        browser.script("document.querySelector('#search-value').focus()");
        browser.press("10", Keys.ENTER);
        browser.settle();
        assertEquals(SEARCH + "&where=environment.nodes_num%3E%3D10", browser.address());
        assertEquals(
                "{\"in\":\"installations\",\"where\":[{\"field\":\"environment.nodes_num\",\"from\":10}],"
                        + "\"facets\":[\"release\",\"edition\",\"environment.status\",\"environment.hypervisor\",\"environment.os\","
                        + "\"environment.plugins\",\"is_filtered\"],\"sort\":\"-reported_at\",\"limit\":50}",
                browser.script("return window.bodies.at(-1)"));
        assertEquals("No matches", browser.text("#view .notice h3"));
        assertEquals(List.of(), Axe.findings(browser));
        browser.script("document.querySelector('.chip button').click()");
        browser.settle();
        assertEquals(SEARCH, browser.address());
    }

    @Test
    void pagesFollowEachOtherAndEachIsALink() {
        browser.onEachPage(CannedAnswers.answer(
                "POST", CannedAnswers.SEARCH, 200, found("installations", 120, hits(50), "{}", "\"next\"")));
        browser.onEachPage(CannedAnswers.NOTE_BODIES);
        browser.visit(SEARCH);
        assertEquals("1–50 of 120 installations", browser.text("#found"));
        assertEquals("true", browser.script("return document.querySelector('#search-earlier').ariaDisabled"));
        browser.script("document.querySelector('#search-later').click()");
        browser.settle();
        assertEquals(SEARCH + "&after=next", browser.address());
        assertEquals("51–100 of 120 installations", browser.text("#found"));
        assertTrue(browser.script("return window.bodies.at(-1)").toString().endsWith("\"after\":\"next\"}"));
        browser.script("document.querySelector('#search-earlier').click()");
        browser.settle();
        assertEquals(SEARCH, browser.address());
        assertEquals("1–50 of 120 installations", browser.text("#found"));
        browser.visit("/?view=downloads");
        browser.visit(SEARCH + "&after=sent");
        assertEquals("120 installations", browser.text("#found"), "whose page it is, nobody knows");
        assertEquals("First page", browser.text("#search-earlier"));
    }

    @Test
    void aColumnSortsByItsField() {
        browser.onEachPage(CannedAnswers.answer(
                "POST", CannedAnswers.SEARCH, 200, found("installations", 2, hits(2), "{}", "null")));
        browser.visit(SEARCH);
        browser.script("const sort = document.getElementById('sort-environments_num'); sort.focus(); sort.click()");
        browser.settle();
        assertEquals(SEARCH + "&sort=-environments_num", browser.address());
        assertEquals("descending", browser.script("return document.activeElement.closest('th').ariaSort"));
    }

    @Test
    void whoIsNoOperatorSearchesWithoutTheNamesOfInstallations() {
        browser.onEachPage(
                CannedAnswers.answer(CannedAnswers.CALLER, 200, "{\"user\": \"vera\", \"roles\": [\"viewer\"]}"));
        browser.visit(SEARCH + "&where=release%3D" + HandMadeFleet.RELEASE);
        assertEquals(0L, browser.script("return document.querySelectorAll('search-hits code').length"));
        assertFalse(browser.text("#search-field").contains("Master node"));
    }

    @Test
    void anInstallationWithoutANameIsSeenToo() {
        browser.visit("/?view=search");
        assertEquals(
                List.of("(empty)", "(blank)", "a name"),
                browser.await("import('/modules/installation-link.js').then(({ installationLink }) =>"
                        + " ['', '  ', 'a name'].map((uid) => installationLink(uid).textContent))"));
    }

    @Test
    void whatTheServerRefusesIsExplained() {
        browser.onEachPage(CannedAnswers.answer(
                "POST", CannedAnswers.SEARCH, 503, "{\"message\": \"The index is not available. Try again later.\"}"));
        browser.visit(SEARCH);
        assertEquals("Elasticsearch is not answering", browser.text("#view .notice h3"));
        assertEquals("", browser.text("#found"));
    }

    @SuppressWarnings("unchecked")
    private List<String> chips() {
        return (List<String>)
                browser.script("return [...document.querySelectorAll('.chip')].map((chip) => chip.textContent)");
    }

    private void pick(String select, String value) {
        browser.script(
                "const choice = document.querySelector(arguments[0]); choice.value = arguments[1];"
                        + "choice.dispatchEvent(new Event('change', { bubbles: true }))",
                select,
                value);
    }

    private static String hits(int number) {
        return IntStream.range(0, number).mapToObj(each -> """
                        {"master_node_uid": "uid-%d", "release": "9.0", "edition": "community", "environments_num": 2,
                         "allocated_nodes_num": 1017, "reported_at": "2026-01-31T12:00:00Z",
                         "environments": [{"hypervisor": "kvm", "os": "ubuntu"}]}""".formatted(each)).collect(Collectors.joining(", "));
    }

    private static String found(String subject, int total, String hits, String facets, String after) {
        return "{\"in\": \"%s\", \"total\": %d, \"hits\": [%s], \"facets\": %s, \"after\": %s}"
                .formatted(subject, total, hits, facets, after);
    }
}
