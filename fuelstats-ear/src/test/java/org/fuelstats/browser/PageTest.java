package org.fuelstats.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A test of the page in a browser, which at the end must have had nothing to complain about. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class PageTest {
    protected final RunningSystem system;
    protected Browser browser;

    PageTest(RunningSystem system) {
        this.system = system;
    }

    @BeforeAll
    void openTheBrowser() {
        browser = Browser.shared(system);
    }

    @BeforeEach
    void makeItAsNew() {
        browser.makeAsNew();
    }

    @AfterEach
    void nothingWasWrong() {
        assertEquals(List.of(), browser.script("return window.refused ?? []"), "refused by the security policy");
        assertEquals(List.of(), browser.errors(), "said by the browser's console");
    }
}
