package org.fuelstats.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** The page of the APIs: it shows their operations under the security policy of all pages, and they can be tried. */
@EndToEnd
class ApiPageIT extends PageTest {
    ApiPageIT(RunningSystem system) {
        super(system);
    }

    @Test
    void itShowsTheOperationsOfAnalyticsFirst() {
        visit("/api/docs/");
        assertEquals("Analytics", browser.text("nav [aria-current]"));
        assertEquals("Analytics API – Fuel-stats", browser.script("return document.title"));
        assertShown("/api/v1/reports/{name}");
        assertShown("/api/v1/private/quarantine/{id}/replay");
    }

    @Test
    void theOtherApiIsALinkAway() {
        visit("/api/docs/");
        browser.script("document.querySelector('nav a:not([aria-current])').click()");
        browser.until("return document.querySelector('nav [aria-current]')?.textContent === 'Metric store'");
        ready();
        assertEquals("/api/docs/?api=metric-store", browser.address());
        assertShown("/v1/entity/{id}/measures");
    }

    @Test
    void anOperationIsTriedAsTheUserOfTheBrowser() {
        visit("/api/docs/");
        String operation = "document.querySelector('[data-path=\"/api/v1/json/summary\"]').closest('.opblock')";
        browser.script(operation + ".querySelector('button').click()");
        press(operation, ".try-out__btn");
        press(operation, ".execute");
        browser.until("return " + operation + ".querySelector('.live-responses-table tbody .response-col_status')"
                + "?.innerText.startsWith('200') === true");
        browser.until(
                "return " + operation + ".querySelector('.live-responses-table').innerText.includes('oswl_stats')");
    }

    /** What Swagger UI itself draws is its makers' to mend; the frame around it is ours. */
    @Test
    void ourFrameIsAccessible() {
        visit("/api/docs/");
        assertEquals(List.of(), Axe.findings(browser, "{ exclude: ['#operations'] }"));
    }

    private void visit(String address) {
        browser.open(address);
        ready();
    }

    private void ready() {
        browser.until("return document.querySelector('#operations')?.getAttribute('aria-busy') === 'false'"
                + " && document.querySelectorAll('.opblock').length > 10");
    }

    private void press(String operation, String button) {
        browser.until("return " + operation + ".querySelector('" + button + "') !== null");
        browser.script(operation + ".querySelector('" + button + "').click()");
    }

    private void assertShown(String path) {
        assertTrue(
                (Boolean) browser.script(
                        "return document.querySelector(`[data-path=\"${arguments[0]}\"]`) !== null", path),
                path);
    }
}
