package org.fuelstats.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fuelstats.endtoend.Await;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** How the page shows reports, whichever there are: their figures, their charts, their files, and what is asked for. */
@EndToEnd
class ReportsPageIT extends PageTest {
    private static final String CONFIGURATION = "/?view=configuration";

    ReportsPageIT(RunningSystem system) {
        super(system);
    }

    @BeforeEach
    void answerFromTheCan() {
        CannedReports.all().forEach(browser::onEachPage);
    }

    @Test
    void aReportTellsItsQuestionWhatItCountedAndWhatIsLacking() {
        browser.visit(CONFIGURATION);
        assertEquals("Hypervisors", browser.text("#hypervisors h3"));
        assertEquals("Which hypervisors do environments use?", browser.text("#hypervisors .question"));
        assertEquals(
                "1,873 installations counted · 42 of them lack the data · computed 3 Feb 2026, 04:05 UTC",
                browser.text("#hypervisors .counts"));
        assertEquals("1,912 environments counted · 12 unknown", browser.text("#hypervisors-hypervisors .note"));
    }

    @Test
    void whatIsUnknownStandsLastAndMarkupIsText() {
        browser.visit(CONFIGURATION);
        assertEquals(
                List.of("kvm | 1,200 | 900", "<b>vm</b> | 700 | 610", "unknown | 12 | 8"),
                browser.table("hypervisors-hypervisors"));
        assertEquals(
                "Hypervisors: environments of 3 rows. Greatest: kvm, 1,200. All figures in the table below.",
                browser.script(
                        "return document.querySelector('#hypervisors-hypervisors canvas').getAttribute('aria-label')"));
    }

    @Test
    void aTableIsSortedByTheColumnThatIsPressedAndTheUnknownStaysLast() {
        browser.visit(CONFIGURATION);
        browser.script("document.querySelectorAll('#hypervisors-hypervisors th button')[1].click()");
        browser.script("document.querySelectorAll('#hypervisors-hypervisors th button')[1].click()");
        assertEquals(
                List.of("<b>vm</b> | 700 | 610", "kvm | 1,200 | 900", "unknown | 12 | 8"),
                browser.table("hypervisors-hypervisors"));
        assertEquals("ascending", browser.script("return document.activeElement.closest('th').ariaSort"));
    }

    @Test
    void aRingHasSixSlicesAtMostAndTheTableAllRows() {
        browser.visit(CONFIGURATION);
        browser.until("return Chart.getChart(document.querySelector('#systems-systems canvas')) !== undefined");
        assertEquals(
                List.of("a", "b", "c", "d", "2 others", "unknown"),
                browser.script("return Chart.getChart(document.querySelector('#systems-systems canvas')).data.labels"));
        assertEquals(7, browser.table("systems-systems").size());
    }

    @Test
    void headlineNumbersSharesAndTimesAreWrittenForPeople() {
        browser.visit("/?view=operations");
        assertEquals("Deployments\n90\nSuccess rate\n87.5 %\nMedian\n31 min 12 s", browser.text("#deployments-all dl"));
    }

    @Test
    void weeksWithoutARowAreDrawnAsEmptyOnes() {
        browser.visit("/?view=operations");
        browser.until("return Chart.getChart(document.querySelector('#deployments-weeks canvas')) !== undefined");
        assertEquals(
                List.of(40L, 0L, 45L),
                browser.script("return Chart.getChart(document.querySelector('#deployments-weeks canvas'))"
                        + ".data.datasets[0].data.map(({ y }) => y ?? 0)"));
        assertEquals(
                List.of("19 Jan 2026 | succeeded | 45", "5 Jan 2026 | succeeded | 40", "5 Jan 2026 | failed | 5"),
                browser.table("deployments-weeks"));
    }

    @Test
    void aReaderChoosesWhichFigureIsDrawn() {
        browser.visit(CONFIGURATION);
        browser.script("const choice = document.querySelector('#hypervisors-hypervisors .card-tools select');"
                + "choice.value = 'installations'; choice.dispatchEvent(new Event('change'))");
        assertEquals(
                List.of(900L, 610L, 8L),
                browser.script("return Chart.getChart(document.querySelector('#hypervisors-hypervisors canvas'))"
                        + ".data.datasets[0].data"));
    }

    @Test
    void reportsOutOfSightAreAskedForWhenTheyComeIntoSight() {
        browser.narrow(390, 500);
        browser.visit("/?view=operations");
        assertTrue(asked().contains(CannedReports.DEPLOYMENTS));
        assertFalse(asked().contains(CannedReports.HEAVY), "below the window");
        browser.script("document.querySelector('#heavy').scrollIntoView()");
        browser.until("return window.asked.includes('" + CannedReports.HEAVY + "')");
    }

    @Test
    void aLinkShowsTheViewTheFiltersAndThePlaceItNames() {
        browser.visit("/?view=configuration&release=9.0&release=8.0&from=2026-01-01&to=2026-06-30&filtered=include"
                + "&edition=commercial#systems");
        assertTrue(
                asked().contains(CannedReports.SYSTEMS
                        + "?release=9.0&release=8.0&from=2026-01-01&to=2026-06-30&filtered=include&edition=commercial"),
                () -> String.join("\n", asked()));
        assertEquals("9.0, 8.0", browser.text("#release .value"));
        assertEquals("1 Jan 2026 – 30 Jun 2026", browser.text("#range .value"));
        assertEquals("include", browser.script("return document.querySelector('#filtered').value"));
        assertEquals("commercial", browser.script("return document.querySelector('#edition').value"));
        assertEquals("systems-title", browser.focused());
        assertEquals(
                "Counted: Release 9.0, 8.0 · 1 Jan 2026 – 30 Jun 2026 · Commercial edition · With excluded ones",
                browser.text("#applied"));
    }

    @Test
    void whatIsChosenGoesIntoTheAddressAndBackReturns() {
        browser.visit(CONFIGURATION);
        choose("#edition", "community");
        assertEquals(CONFIGURATION + "&edition=community", browser.address());
        browser.until("return window.asked.includes('" + CannedReports.HYPERVISORS + "?edition=community')");
        choose("#filtered", "only");
        assertEquals(CONFIGURATION + "&edition=community&filtered=only", browser.address());
        browser.back();
        assertEquals(CONFIGURATION + "&edition=community", browser.address());
        assertEquals("exclude", browser.script("return document.querySelector('#filtered').value"));
        browser.script("document.querySelector('#clear').click()");
        assertEquals(CONFIGURATION, browser.address());
        assertEquals("reload", browser.focused());
    }

    @Test
    void answersAreShownAgainForAWhileAndReloadingAsksAnew() {
        browser.visit(CONFIGURATION);
        follow("Operations");
        follow("Configuration");
        assertEquals(1L, timesAsked());
        browser.script("document.querySelector('#reload').click()");
        browser.settle();
        assertEquals(2L, timesAsked());
    }

    @Test
    void severalReleasesAreChosenWithTheKeyboardAlone() {
        browser.onEachPage(CannedAnswers.answer(CannedAnswers.RELEASES, 200, """
                {"releases": [{"release": "9.0", "installations": 1200}, {"release": "6.0-techpreview", "installations": 1}]}"""));
        browser.visit(CONFIGURATION);
        browser.until("return document.querySelectorAll('#release-panel input').length === 2");
        browser.script("document.querySelector('#release').focus()");
        browser.press(Keys.ENTER);
        browser.press(Keys.SPACE);
        browser.press(Keys.TAB);
        browser.press(Keys.SPACE);
        assertEquals(CONFIGURATION + "&release=9.0&release=6.0-techpreview", browser.address());
        assertEquals("9.0, 6.0 Technical Preview", browser.text("#release .value"));
        browser.press(Keys.ESCAPE);
        assertEquals("release", browser.script("return document.activeElement.id"));
        assertEquals(false, browser.script("return document.querySelector('#release-panel').checkVisibility()"));
    }

    @Test
    void freeDatesAreShownAndTheWrongOrderIsRefused() {
        browser.visit(CONFIGURATION);
        days("2026-03-31", "2026-03-01");
        assertEquals("The first day must not come after the last.", browser.text("#period-problem"));
        assertEquals(CONFIGURATION, browser.address());
        days("2026-03-01", "2026-03-31");
        assertEquals(CONFIGURATION + "&from=2026-03-01&to=2026-03-31", browser.address());
        browser.script("document.querySelector('#range').click()");
        browser.script("document.querySelector('[data-range=\"30d\"]').click()");
        assertEquals(CONFIGURATION + "&range=30d", browser.address());
        assertEquals("Last 30 days", browser.text("#range .value"));
    }

    @Test
    void eachTableIsAFileUnderTheSameFilters(@TempDir Path folder) throws Exception {
        browser.visit(CONFIGURATION + "&edition=community");
        assertEquals(
                CannedReports.HYPERVISORS + "?edition=community&format=csv&table=hypervisors",
                browser.script(
                        "return document.querySelector('#hypervisors-hypervisors a.tool').getAttribute('href')"));
        browser.downloadInto(folder);
        browser.script("document.querySelector('#hypervisors-hypervisors button.tool').click()");
        Path picture = folder.resolve("hypervisors-hypervisors.png");
        Await.upTo(java.time.Duration.ofSeconds(30), "the picture is saved").until(() -> Files.exists(picture));
        assertEquals("PNG", new String(Files.readAllBytes(picture), 1, 3, java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void theSwitchBetweenLightAndDarkIsKept() {
        browser.visit(CONFIGURATION);
        Object light = background();
        browser.script("document.querySelector('#theme-dark').click()");
        assertNotEquals(light, background());
        browser.visit(CONFIGURATION);
        assertNotEquals(light, background());
        assertEquals(List.of(), Axe.findings(browser), "dark");
        browser.prefer("prefers-color-scheme", "light");
        assertNotEquals(light, background(), "the choice counts for more than the system");
        browser.script("document.querySelector('#theme-system').click()");
        assertEquals(light, background());
        assertEquals(List.of(), Axe.findings(browser), "light");
    }

    @Test
    void theSameValueHasTheSameColourInEveryChart() {
        browser.visit(CONFIGURATION);
        assertEquals(
                true,
                browser.await("import('/modules/colours.js').then(({ valueColours }) => {"
                        + "const [ubuntu] = valueColours([{ key: 'ubuntu', column: 'system' }]);"
                        + "const [, again] = valueColours([{ key: 'zz', column: 'system' }, { key: 'ubuntu', column: 'system' }]);"
                        + "return ubuntu === again; })"));
    }

    @Test
    void aPhoneNeedsNoScrollingSidewards() {
        browser.onEachPage(CannedAnswers.answer(CannedAnswers.JOBS, 200, "{\"jobs\": []}"));
        browser.narrow(360, 740);
        for (String view :
                List.of("/", CONFIGURATION, "/?view=operations", "/?view=search", "/?view=downloads", "/?view=jobs")) {
            browser.visit(view);
            assertEquals(360L, browser.script("return document.documentElement.scrollWidth"), view);
            assertEquals(List.of(), Axe.findings(browser), view);
        }
    }

    @Test
    void followingTheNavigationBringsTheKeyboardToWhatWasOpened() {
        browser.visit("/");
        follow("Operations");
        assertEquals("/?view=operations", browser.address());
        assertEquals("view-title", browser.focused());
        assertEquals("Operations – Fuel-stats", browser.script("return document.title"));
        assertEquals(
                "page", browser.script("return document.querySelector('site-navigation [aria-current]').ariaCurrent"));
        browser.back();
        assertEquals("Overview", browser.text("#view-title"));
    }

    @SuppressWarnings("unchecked")
    private List<String> asked() {
        return (List<String>) browser.script("return window.asked");
    }

    private void follow(String link) {
        browser.script(
                "[...document.querySelectorAll('site-navigation a')]"
                        + ".find((link) => link.textContent === arguments[0]).click()",
                link);
        browser.settle();
    }

    private Object timesAsked() {
        return browser.script(
                "return window.asked.filter((address) => address === '" + CannedReports.HYPERVISORS + "').length");
    }

    private Object background() {
        return browser.script("return getComputedStyle(document.body).backgroundColor");
    }

    private void choose(String filter, String value) {
        browser.script(
                "const filter = document.querySelector(arguments[0]); filter.value = arguments[1];"
                        + "filter.dispatchEvent(new Event('change', { bubbles: true }))",
                filter,
                value);
        browser.settle();
    }

    private void days(String from, String to) {
        browser.script(
                "document.querySelector('#from').value = arguments[0]; document.querySelector('#to').value = arguments[1];"
                        + "document.querySelector('#apply-period').click()",
                from,
                to);
    }
}
