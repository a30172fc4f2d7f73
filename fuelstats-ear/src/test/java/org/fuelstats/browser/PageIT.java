package org.fuelstats.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.endtoend.Eventually;
import org.fuelstats.endtoend.RunningSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page with what a small fleet has sent: figures worked out by hand, links, keyboard, colours, widths. */
@EndToEnd
class PageIT extends PageTest {
    private static final String RELEASE = "/?release=" + HandMadeFleet.RELEASE;

    PageIT(RunningSystem system) {
        super(system);
    }

    @BeforeAll
    static void theFleetHasReported(RunningSystem system) throws Exception {
        HandMadeFleet.report(system);
    }

    @Test
    void theHeadlinesCountInstallationsAndEnvironments() {
        browser.visit(RELEASE);
        assertEquals("4", browser.text("#installations .number"));
        assertEquals("6", browser.text("#environments .number"));
        assertEquals(
                List.of("Number of installations | 4", "With environments | 3", "Without | 1"),
                browser.table("installations"));
        assertEquals(
                List.of("Total number of environments | 6", "Operational or in error | 4", "In another status | 2"),
                browser.table("environments"));
    }

    @Test
    void everyChartShowsTheFiguresOfTheReleaseChosen() {
        browser.visit(RELEASE);
        assertEquals(
                List.of("0 | 1 | 25 %", "1 | 1 | 25 %", "2 | 1 | 25 %", "3 | 1 | 25 %"),
                browser.table("environments-per-installation"));
        assertEquals(
                List.of(
                        "new | 1 | 17 %",
                        "operational | 3 | 50 %",
                        "error | 1 | 17 %",
                        "deployment | 1 | 17 %",
                        "remove | 0 | 0 %",
                        "stopped | 0 | 0 %",
                        "update | 0 | 0 %",
                        "update error | 0 | 0 %"),
                browser.table("statuses"));
        assertEquals(
                List.of(
                        "1–4 | 1 | 25 %",
                        "5–9 | 1 | 25 %", "10–19 | 1 | 25 %", "20–49 | 0 | 0 %", "50–99 | 0 | 0 %", "100+ | 1 | 25 %"),
                browser.table("size"));
        assertEquals(List.of("kvm | 2 | 50 %", "qemu | 1 | 25 %", "unknown | 1 | 25 %"), browser.table("hypervisors"));
        assertEquals(List.of("centos | 2 | 50 %", "ubuntu | 2 | 50 %"), browser.table("operating-systems"));
        assertEquals("Number of environments: 4, in status operational or error", browser.text("#size .note"));
    }

    @Test
    void anUnknownStatusFollowsTheKnownOnes() {
        browser.visit("/?release=" + HandMadeFleet.OTHER_RELEASE);
        assertEquals("partially deployed | 1 | 50 %", browser.table("statuses").get(8));
        assertEquals(List.of("vcenter | 1 | 100 %"), browser.table("hypervisors"));
    }

    @Test
    void allReleasesTogetherCountTheFleetToo() {
        browser.visit("/");
        long shown = Long.parseLong(browser.text("#installations .number").replace(",", ""));
        assertTrue(shown >= HandMadeFleet.INSTALLATIONS + HandMadeFleet.OTHER_INSTALLATIONS, "only " + shown);
        browser.until("return [...document.querySelector('#release').options].some((option) => option.text === '"
                + HandMadeFleet.RELEASE + " (4)')");
    }

    @Test
    void theAddressNamesTheReleaseAndBackReturns() {
        browser.visit("/");
        browser.until("return [...document.querySelector('#release').options].some((option) => option.value === '"
                + HandMadeFleet.RELEASE + "')");
        choose(HandMadeFleet.RELEASE);
        assertEquals(RELEASE, browser.address());
        assertEquals("4", browser.text("#installations .number"));
        choose(HandMadeFleet.OTHER_RELEASE);
        assertEquals("1", browser.text("#installations .number"));
        browser.back();
        assertEquals(RELEASE, browser.address());
        assertEquals("4", browser.text("#installations .number"));
        assertEquals(HandMadeFleet.RELEASE, browser.script("return document.querySelector('#release').value"));
        assertEquals(HandMadeFleet.RELEASE + " – Fuel-stats", browser.script("return document.title"));
        browser.back();
        assertEquals("/", browser.address());
        assertEquals("", browser.script("return document.querySelector('#release').value"));
    }

    @Test
    void theTimeOfTheFiguresIsShownAndReloadingMovesIt() {
        browser.visit(RELEASE);
        Object first = browser.script("return document.querySelector('#computed time').dateTime");
        browser.pressTabUntil("reload");
        browser.press(Keys.ENTER);
        browser.settle();
        assertNotEquals(first, browser.script("return document.querySelector('#computed time').dateTime"));
        assertTrue(browser.text("#computed").matches("Computed \\d+ \\w+ 20\\d\\d, \\d\\d:\\d\\d:\\d\\d UTC.*"));
    }

    @Test
    void theKeyboardReachesTheFilterTheButtonAndEveryTable() {
        browser.visit(RELEASE);
        browser.press(Keys.TAB);
        assertEquals("Skip to the figures", browser.focused());
        browser.press(Keys.TAB);
        assertEquals("release", browser.focused());
        assertTrue(ringed(), "the focus is visible");
        browser.press(Keys.TAB);
        assertEquals("reload", browser.focused());
        assertTrue(ringed(), "the focus is visible");
        for (String chart :
                List.of("Number of installations", "Total environments", "Installations by number of environments")) {
            browser.press(Keys.TAB);
            assertEquals("Show as a table: " + chart, browser.focused());
            assertTrue(ringed(), "the focus is visible");
        }
        browser.press(Keys.ENTER);
        assertEquals(true, browser.script("return document.activeElement.parentElement.open"));
    }

    @Test
    void theTrendsShowTheReleaseAndTheTimeRangeOfTheAddress() {
        Eventually.within(Duration.ofSeconds(60), "the fleet is in the trend", () -> {
            browser.visit(RELEASE + "&range=24h");
            List<String> rows = browser.table("trend-installations");
            return !rows.isEmpty() && rows.get(rows.size() - 1).endsWith("| 4");
        });
        assertEquals("24h", browser.script("return document.querySelector('#range').value"));
        assertTrue(browser.script(
                        "return document.querySelector('#trend-installations canvas').getAttribute('aria-label')")
                .toString()
                .matches("Active installations: from .* to .*\\. Latest: installations 4\\..*"));
        browser.script("const range = document.querySelector('#range'); range.value = '7d';"
                + "range.dispatchEvent(new Event('change', { bubbles: true }))");
        browser.settle();
        assertEquals(RELEASE + "&range=7d", browser.address());
        assertTrue(browser.text("#trend-installations .note").endsWith("each day"));
        assertEquals("No figures in this time range yet.", browser.text("#trend-duration .empty"));
        browser.back();
        assertEquals("24h", browser.script("return document.querySelector('#range').value"));
        assertTrue(browser.text("#trend-installations .note").endsWith("each hour"));
    }

    @Test
    void everyChartHasANameAndItsFiguresInWords() {
        browser.visit(RELEASE);
        assertEquals(
                "Hypervisors: chart of 4 environments. Most frequent: kvm, 2 (50 %). All figures in the table below.",
                browser.script("return document.querySelector('#hypervisors canvas').getAttribute('aria-label')"));
        browser.until("return document.querySelector('#spoken').textContent === '" + HandMadeFleet.RELEASE
                + ": 4 installations, 6 environments'");
    }

    @Test
    void lightAndDarkAreBothReadable() {
        browser.visit(RELEASE);
        browser.script("document.querySelectorAll('details').forEach((table) => { table.open = true; })");
        assertEquals(List.of(), Axe.findings(browser), "light");
        Object light = browser.script("return getComputedStyle(document.body).backgroundColor");
        browser.prefer("prefers-color-scheme", "dark");
        assertNotEquals(light, browser.script("return getComputedStyle(document.body).backgroundColor"));
        assertEquals(List.of(), Axe.findings(browser), "dark");
    }

    @Test
    void aPhoneNeedsNoScrollingSidewards() {
        browser.narrow(360, 740);
        browser.visit(RELEASE);
        browser.script("document.querySelectorAll('details').forEach((table) => { table.open = true; })");
        assertEquals(360L, browser.script("return document.documentElement.scrollWidth"));
        assertEquals(List.of(), Axe.findings(browser));
    }

    @Test
    void nothingMovesWhenTheFiguresArrive() {
        browser.visit(RELEASE);
        browser.until("return document.querySelector('#collected').textContent !== ''");
        double shifted = ((Number) browser.script("return window.shifted")).doubleValue();
        assertTrue(shifted < 0.01, "layout shift of " + shifted);
    }

    @Test
    void whoPrefersStillnessSeesNoAnimation() {
        browser.prefer("prefers-reduced-motion", "reduce");
        browser.visit(RELEASE);
        assertEquals(
                false,
                browser.script("return Chart.getChart(document.querySelector('#size canvas')).options.animation"));
    }

    @Test
    void theScriptsStayUnder400Kilobytes() {
        browser.visit(RELEASE);
        long bytes = ((Number) browser.script(
                        "return performance.getEntriesByType('resource').filter((file) => file.name.endsWith('.js'))"
                                + ".reduce((total, file) => total + file.decodedBodySize, 0)"))
                .longValue();
        assertTrue(bytes > 200_000 && bytes < 400_000, bytes + " bytes of script");
    }

    private void choose(String release) {
        browser.script(
                "const filter = document.querySelector('#release'); filter.value = arguments[0];"
                        + "filter.dispatchEvent(new Event('change', { bubbles: true }))",
                release);
        browser.settle();
    }

    private boolean ringed() {
        return !"none".equals(browser.script("return getComputedStyle(document.activeElement).outlineStyle"));
    }
}
