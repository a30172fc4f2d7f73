package org.fuelstats.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** From a figure to the installations behind it. */
@EndToEnd
class DrillDownIT extends PageTest {
    private static final String PAGE = "/?view=configuration&edition=community";
    private static final String KVM = "&behind=hypervisors.hypervisors&row=hypervisor%3Akvm";
    private static final String BEHIND = CannedReports.HYPERVISORS + "/installations";
    private static final String FIRST_FIGURE = "#hypervisors-hypervisors tbody button.figure";

    DrillDownIT(RunningSystem system) {
        super(system);
    }

    @BeforeEach
    void answerFromTheCan() {
        CannedReports.all().forEach(browser::onEachPage);
        browser.onEachPage(CannedAnswers.inTurn(BEHIND, page(0, 50, "\"next\""), page(50, 20, "null")));
    }

    @Test
    void aFigureOpensTheInstallationsBehindItPageByPage() {
        openTheFirst();
        assertEquals("Hypervisors: kvm", browser.text("dialog h2"));
        assertEquals("All releases · All time · Community edition", browser.text("dialog .dialog-head .note"));
        assertEquals("1–50 of 70 installations", browser.text("dialog [role=status]"));
        assertEquals(
                "uid-0 | 9.0 | 31 Jan 2026, 12:00 UTC | 2 | 17",
                browser.table("dialog").get(0));
        browser.script("document.querySelector('#later').click()");
        browser.until(
                "return document.querySelector('dialog [role=status]').textContent === '51–70 of 70 installations'");
        assertEquals("true", browser.script("return document.querySelector('#later').ariaDisabled"));
        assertEquals(
                List.of(
                        BEHIND + "?edition=community&table=hypervisors&hypervisor=kvm&limit=50",
                        BEHIND + "?edition=community&table=hypervisors&hypervisor=kvm&limit=50&after=next"),
                browser.script("return window.asked.filter((address) => address.startsWith('" + BEHIND + "'))"));
    }

    @Test
    void theUnknownIsAskedForWithAnEmptyValue() {
        browser.visit(PAGE);
        browser.script("[...document.querySelectorAll('#hypervisors-hypervisors button.figure')].at(-1).click()");
        browser.until("return document.querySelectorAll('dialog tbody tr').length === 50");
        assertEquals("Hypervisors: unknown", browser.text("dialog h2"));
        assertTrue(browser.script("return window.asked.at(-1)").toString().contains("&hypervisor=&"));
        assertEquals(PAGE + "&behind=hypervisors.hypervisors&row=hypervisor", browser.address());
    }

    @Test
    void escapeClosesTheDialogAndTheKeyboardIsBackAtTheFigure() {
        openTheFirst();
        assertEquals(List.of(), Axe.findings(browser));
        browser.press(Keys.ESCAPE);
        browser.until("return document.querySelector('dialog') === null");
        assertEquals(
                "1,200 Environments, kvm: show the installations",
                browser.script("return document.activeElement.ariaLabel"));
    }

    @Test
    void whatIsOpenStandsInTheAddressAndBackClosesIt() {
        openTheFirst();
        assertEquals(PAGE + KVM, browser.address());
        browser.back();
        browser.until("return document.querySelector('dialog') === null");
        assertEquals(PAGE, browser.address());
        browser.script("history.forward()");
        browser.until("return document.querySelector('dialog h2')?.textContent === 'Hypervisors: kvm'");
        browser.press(Keys.ESCAPE);
        browser.until("return document.querySelector('dialog') === null && !location.search.includes('behind')");
        assertEquals(PAGE, browser.address());
    }

    @Test
    void aLinkOpensTheInstallationsAndClosingThemStaysOnThePage() {
        browser.visit(PAGE + KVM);
        browser.until("return document.querySelectorAll('dialog tbody tr').length === 50");
        assertEquals("Hypervisors: kvm", browser.text("dialog h2"));
        browser.script("document.querySelector('dialog [aria-label=Close]').click()");
        browser.until("return document.querySelector('dialog') === null");
        assertEquals(PAGE, browser.address());
        assertEquals("hypervisors-title", browser.focused());
    }

    @Test
    void allThatWereCountedAreALinkToo() {
        browser.visit(PAGE);
        browser.script("document.querySelector('#hypervisors .counts button.figure').click()");
        browser.until("return document.querySelectorAll('dialog tbody tr').length === 50");
        assertEquals(PAGE + "&behind=hypervisors", browser.address());
        assertEquals("Hypervisors", browser.text("dialog h2"));
    }

    @Test
    void aLinkToAFigureThatThereIsNotOpensNothing() {
        browser.visit(PAGE + "&behind=hypervisors.hypervisors&row=colour%3Ared");
        assertEquals(false, browser.script("return document.querySelector('dialog') !== null"));
        browser.visit(PAGE + "&behind=nonsense");
        assertEquals(false, browser.script("return document.querySelector('dialog') !== null"));
    }

    @Test
    void aBarIsAWayToItsInstallationsToo() {
        browser.visit(PAGE);
        browser.until("return Chart.getChart(document.querySelector('#hypervisors-hypervisors canvas')) !== undefined");
        browser.script("""
                const canvas = document.querySelector("#hypervisors-hypervisors canvas");
                const { x, y } = Chart.getChart(canvas).getDatasetMeta(0).data[1];
                const { left, top } = canvas.getBoundingClientRect();
                canvas.dispatchEvent(new MouseEvent("click", { clientX: left + x - 5, clientY: top + y, bubbles: true }));""");
        browser.until("return document.querySelector('dialog h2')?.textContent === 'Hypervisors: <b>vm</b>'");
    }

    @Test
    void whoIsNoOperatorSeesFiguresWithoutAWayBehindThem() {
        browser.onEachPage(
                CannedAnswers.answer(CannedAnswers.CALLER, 200, "{\"user\": \"vera\", \"roles\": [\"viewer\"]}"));
        browser.visit(PAGE);
        assertEquals(
                "kvm | 1,200 | 900", browser.table("hypervisors-hypervisors").get(0));
        assertEquals(0L, browser.script("return document.querySelectorAll('button.figure, .verify').length"));
        assertEquals("vera", browser.text("#user"));
        assertTrue(!browser.text("site-navigation").contains("For operators"));
    }

    @Test
    void whatTheDatabaseSaysOtherwiseIsShownFigureByFigure() {
        browser.onEachPage(CannedAnswers.answer(CannedReports.HYPERVISORS + "/verify", 200, """
                {"report": "hypervisors", "as_of": "2026-02-03T04:05:06Z", "equal": false, "tables": [
                  {"name": "hypervisors", "equal": false, "differences": [
                    {"key": {"hypervisor": "kvm"}, "index": {"environments": 1200, "installations": 900},
                     "database": {"environments": 1201, "installations": 900}}]}]}"""));
        browser.visit(PAGE);
        browser.script("document.querySelector('#hypervisors .verify').click()");
        browser.until("return document.querySelectorAll('#hypervisors .outcome tbody tr').length === 1");
        assertEquals(
                "kvm | Environments | 1,200 | 1,201",
                browser.table("hypervisors .outcome").get(0));
        assertEquals("The database has different figures:", browser.text("#hypervisors .verdict"));
    }

    private void openTheFirst() {
        browser.visit(PAGE);
        browser.script(
                "const figure = document.querySelector(arguments[0]); figure.focus(); figure.click()", FIRST_FIGURE);
        browser.until("return document.querySelectorAll('dialog tbody tr').length === 50");
    }

    private static String page(int from, int size, String after) {
        String installations = IntStream.range(from, from + size)
                .mapToObj(number -> """
                        {"master_node_uid": "uid-%d", "release": "9.0", "reported_at": "2026-01-31T12:00:00Z",
                         "environments_num": 2, "allocated_nodes_num": 17}""".formatted(number))
                .collect(Collectors.joining(", "));
        return "{\"installations\": [" + installations + "], \"total\": 70, \"after\": " + after + "}";
    }
}
