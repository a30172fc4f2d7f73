package org.fuelstats.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page's arithmetic, run where it runs for people: in the browser. */
@EndToEnd
class FiguresIT extends PageTest {
    private static final String BARS =
            "{ chart: 'bars', columns: [{ name: 'k', type: 'text' }, { name: 'n', title: 'N', type: 'count' }] }";
    private static final String WEEKS =
            "{ chart: 'stacked', columns: [{ name: 'w', type: 'date' }, { name: 'k', type: 'text' },"
                    + " { name: 'n', title: 'N', type: 'count' }] }";
    private static final String FIGURE = "{ name: 'n', title: 'N', type: 'count' }";

    FiguresIT(RunningSystem system) {
        super(system);
    }

    @BeforeEach
    void openThePage() {
        CannedReports.all().forEach(browser::onEachPage);
        browser.visit("/?view=downloads");
    }

    @Test
    void ofManyBarsTheFirstTwelveAreDrawnAndTheUnknownIsAmongThem() {
        assertEquals(
                "r0 r1 r2 r3 r4 r5 r6 r7 r8 r9 r10 unknown",
                run(
                        "plots",
                        "plotOf(" + BARS
                                + ", [...Array.from({ length: 30 }, (_, i) => ({ k: `r${i}`, n: 50 - i })), { k: null, n: 1 }], "
                                + FIGURE + ").bars.map(({ label }) => label).join(' ')"));
    }

    @Test
    void ofManySeriesTheSmallestAreAddedUp() {
        assertEquals(
                "s0 s1 s2 s3 s4 s5 s6 3 others:6",
                run(
                        "plots",
                        "plotOf(" + WEEKS
                                + ", Array.from({ length: 10 }, (_, i) => ({ w: '2026-01-05', k: `s${i}`, n: 10 - i })), "
                                + FIGURE
                                + ").series.map(({ label, others, values }) => label + (others ? ':' + values[0] : '')).join(' ')"));
    }

    @Test
    void weeksMonthsAndDaysWithoutARowHaveTheirPlaceOnTheAxis() {
        assertEquals("2026-01-05 2026-01-12 2026-01-19", times("2026-01-05", "2026-01-19"));
        assertEquals("2026-01-01 2026-02-01 2026-03-01", times("2026-01-01", "2026-03-01"));
        assertEquals("2026-01-01 2026-01-02 2026-01-03", times("2026-01-01", "2026-01-03"));
    }

    @Test
    void marksStandWhereTheCalendarHasThem() {
        assertEquals("2026-01-01 2026-04-01 2026-07-01 2026-10-01", marks("2025-11-26", "2026-11-26", 5));
        assertEquals("2026-01-05 2026-01-12 2026-01-19", marks("2026-01-01", "2026-01-22", 4));
        assertEquals("2024-01-01 2026-01-01", marks("2023-02-01", "2026-11-26", 3));
    }

    @Test
    void releasesHaveTheNamesPeopleUse() {
        assertEquals("6.0 Technical Preview", run("formats", "releaseName('6.0-techpreview')"));
        assertEquals("6.0 GA", run("formats", "releaseName('6.0')"));
        assertEquals("constructor", run("formats", "releaseName('constructor')"));
    }

    @Test
    void aShareNeverClaimsNothingOrEverythingWrongly() {
        assertEquals("0 %", run("formats", "share(0, 10)"));
        assertEquals("< 0.1 %", run("formats", "share(1, 10000)"));
        assertEquals("33.3 %", run("formats", "share(1, 3)"));
        assertEquals("> 99.9 %", run("formats", "share(9999, 10000)"));
        assertEquals("100 %", run("formats", "share(10, 10)"));
        assertEquals("–", run("formats", "share(0, 0)"));
    }

    @Test
    void timesAreToldInTheirTwoLargestUnits() {
        assertEquals("4.5 s", run("formats", "duration(4.5)"));
        assertEquals("59 s", run("formats", "duration(59.4)"));
        assertEquals("31 min 12 s", run("formats", "duration(1872)"));
        assertEquals("3 h 20 min", run("formats", "duration(12000)"));
        assertEquals("2 d 4 h", run("formats", "duration(187200)"));
    }

    @Test
    void quickPeriodsAreWholeDaysThatEndToday() {
        assertEquals("2026-03-25,2026-03-31", days("7d"));
        assertEquals("2026-03-01,2026-03-31", days("month"));
        assertEquals("2026-02-01,2026-02-28", days("last-month"));
        assertEquals("2025-01-01,2025-12-31", days("last-year"));
        assertEquals("2026-02-28", run("periods", "monthBefore('2026-03-31')"));
        assertEquals("2025-12-15", run("periods", "monthBefore('2026-01-15')"));
        assertEquals("false", run("periods", "isDay('2026-02-30')"));
    }

    @Test
    void theSuccessRateIsThatOfTheWholePeriodAndItsChangeThatOfItsHalves() {
        String series =
                "new Map([['deployments.succeeded', [[1, 50], [2, 90]]], ['deployments.failed', [[1, 50], [2, 10]]]])";
        assertEquals("0.7", run("headlines", "HEADLINES[3].figure([], " + series + ")"));
        assertEquals("+40.0 points", run("headlines", "HEADLINES[3].change([], " + series + ").text"));
        assertEquals("−50.0 %", run("headlines", "HEADLINES[0].change([[1, 10], [2, 5]]).text"));
    }

    private String times(String first, String last) {
        return run(
                "plots",
                "plotOf(" + WEEKS + ", ['" + first + "', '" + last + "'].map((w) => ({ w, k: 'a', n: 1 })), " + FIGURE
                        + ").times.map((time) => new Date(time).toISOString().slice(0, 10)).join(' ')");
    }

    private String marks(String from, String to, int most) {
        return run(
                "time-axis",
                "timeMarks(Date.parse('" + from + "'), Date.parse('" + to + "'), " + most
                        + ").map(({ value }) => new Date(value).toISOString().slice(0, 10)).join(' ')");
    }

    private String days(String range) {
        return run("periods", "QUICK_PERIODS.get('" + range + "').days('2026-03-31').join()");
    }

    private String run(String module, String call) {
        return (String)
                browser.await("import('/modules/" + module + ".js').then((module) => String(module." + call + "))");
    }
}
