package org.fuelstats.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page with what a small fleet has sent, and the server's own reports: figures, trends, keyboard, colours, widths. */
@EndToEnd
class PageIT extends PageTest {
    private static final String RELEASE = "release=" + HandMadeFleet.RELEASE;

    PageIT(RunningSystem system) {
        super(system);
    }

    @BeforeAll
    static void theFleetHasReported(RunningSystem system) throws Exception {
        HandMadeFleet.report(system);
    }

    @Test
    void everyReportOfTheCatalogueIsShown() {
        browser.visit("/?" + RELEASE);
        for (String view : views()) {
            browser.visit("/?view=" + view + "&" + RELEASE);
            for (String report : reports()) {
                browser.script("document.querySelector(arguments[0]).scrollIntoView()", "#" + report);
                browser.until("return document.querySelector('#" + report + "').getAttribute('aria-busy') === 'false'");
                assertFalse(
                        (boolean) browser.script(
                                "return document.querySelector(arguments[0] + ' .notice[role=alert]') !== null",
                                "#" + report),
                        () -> report + ": " + browser.text("#" + report));
            }
            assertEquals(List.of(), Axe.findings(browser), view);
        }
    }

    @Test
    void theHypervisorsOfTheFleetAreThoseItReported() {
        browser.visit("/?view=configuration&" + RELEASE + "#hypervisors");
        browser.until("return document.querySelector('#hypervisors').getAttribute('aria-busy') === 'false'");
        assertEquals(
                List.of("kvm | 3 | 3", "qemu | 2 | 2", "unknown | 1 | 1"), browser.table("hypervisors-hypervisors"));
        assertEquals("6 environments counted · 1 unknown", browser.text("#hypervisors-hypervisors .note"));
        assertTrue(browser.text("#hypervisors .counts").startsWith("4 installations counted"));
    }

    @Test
    void theTrendsShowTheReleaseAndThePeriodOfTheAddress() {
        Await.upTo(Duration.ofSeconds(60), "the fleet is in the trend").until(() -> {
            browser.visit("/?" + RELEASE + "&range=today");
            List<String> rows = browser.table("trend-installations");
            return !rows.isEmpty() && rows.get(0).endsWith("| 4");
        });
        assertEquals("4", browser.text("#active .number"));
        assertEquals("Today", browser.text("#range .value"));
        assertTrue(browser.text("#trend-installations .note").endsWith("each hour"));
        assertTrue(browser.script(
                        "return document.querySelector('#trend-installations canvas').getAttribute('aria-label')")
                .toString()
                .startsWith("Active installations: over time. Latest: Installations 4."));
        browser.script("document.querySelector('#range').click()");
        browser.script("document.querySelector('[data-range=\"7d\"]').click()");
        browser.settle();
        assertEquals("/?" + RELEASE + "&range=7d", browser.address());
        assertTrue(browser.text("#trend-installations .note").endsWith("each day"));
        assertEquals("No figures for this choice.", browser.text("#trend-duration .empty"));
        browser.back();
        assertEquals("Today", browser.text("#range .value"));
        assertTrue(browser.text("#trend-installations .note").endsWith("each hour"));
    }

    @Test
    void whatIsStoredInAllIsTold() {
        browser.visit("/");
        browser.until("return document.querySelector('#collected').textContent.startsWith('Stored in total: ')");
        assertTrue(browser.text("#user").equals(system.operator()), browser.text("#user"));
        assertEquals("/api/docs/", browser.script("return document.querySelector('.api').getAttribute('href')"));
    }

    @Test
    void theKeyboardReachesTheNavigationTheFiltersAndTheFigures() {
        browser.visit("/?view=configuration&" + RELEASE);
        browser.press(Keys.TAB);
        assertEquals("Skip to the figures", browser.focused());
        assertTrue(ringed(), "the focus is visible");
        for (String place : List.of("API", "theme-system", "Overview", "release", "range", "edition", "reload")) {
            browser.pressTabUntil(place);
            assertEquals(place, browser.focused());
        }
        assertTrue(ringed(), "the focus is visible");
    }

    @Test
    void lightAndDarkAreBothReadable() {
        browser.visit("/?" + RELEASE);
        browser.script("document.querySelectorAll('details').forEach((table) => { table.open = true; })");
        assertEquals(List.of(), Axe.findings(browser), "light");
        Object light = browser.script("return getComputedStyle(document.body).backgroundColor");
        browser.prefer("prefers-color-scheme", "dark");
        browser.until("return getComputedStyle(document.body).backgroundColor !== '" + light + "'");
        assertEquals(List.of(), Axe.findings(browser), "dark");
    }

    @Test
    void nothingMovesWhenTheFiguresArrive() {
        browser.visit("/?" + RELEASE);
        browser.until("return document.querySelector('#collected').textContent !== ''");
        double shifted = ((Number) browser.script("return window.shifted")).doubleValue();
        assertTrue(shifted < 0.01, "layout shift of " + shifted);
    }

    @Test
    void whoPrefersStillnessSeesNoAnimation() {
        browser.prefer("prefers-reduced-motion", "reduce");
        browser.visit("/?" + RELEASE);
        browser.until("return Chart.getChart(document.querySelector('#glances canvas')) !== undefined");
        assertEquals(
                false,
                browser.script("return Chart.getChart(document.querySelector('#glances canvas')).options.animation"));
    }

    @Test
    void theScriptsStayUnder400KilobytesAndAreAllNamedAtOnce() {
        browser.visit("/?" + RELEASE);
        assertScriptsStaySmall();
        assertEquals(
                List.of(),
                browser.script(
                        "return performance.getEntriesByType('resource').map((file) => new URL(file.name).pathname)"
                                + ".filter((path) => path.startsWith('/modules/')"
                                + " && document.querySelector(`link[href=\"${path}\"]`) === null)"),
                "modules that the browser finds out about late");
    }

    @Test
    void viewsThatShowNoReportBringLittleScriptOfTheirOwn() {
        for (String view : List.of("search", "downloads", "jobs", "operators")) {
            browser.visit("/?view=" + view);
            assertScriptsStaySmall();
        }
    }

    private void assertScriptsStaySmall() {
        long bytes = ((Number) browser.script(
                        "return performance.getEntriesByType('resource').filter((file) => file.name.endsWith('.js'))"
                                + ".reduce((total, file) => total + file.decodedBodySize, 0)"))
                .longValue();
        assertTrue(bytes > 200_000 && bytes < 400_000, bytes + " bytes of script");
    }

    @SuppressWarnings("unchecked")
    private List<String> views() {
        return (List<String>) browser.script("return [...document.querySelectorAll('site-navigation a')]"
                + ".map((link) => new URL(link.href).searchParams.get('view'))"
                + ".filter((view) => view !== null && !['search', 'downloads', 'jobs', 'operators'].includes(view))");
    }

    @SuppressWarnings("unchecked")
    private List<String> reports() {
        return (List<String>)
                browser.script("return [...document.querySelectorAll('report-section')].map((report) => report.id)");
    }

    private boolean ringed() {
        return !"none".equals(browser.script("return getComputedStyle(document.activeElement).outlineStyle"));
    }
}
