package org.fuelstats.browser;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.fuelstats.launcher.RunningSystem;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody who is signed in, at a browser that notes whatever is wrong with a page. */
final class Browser {
    /** Notes from the first moment of each page what a test wants to know at its end. */
    private static final String OBSERVER = """
            window.refused = [];
            document.addEventListener("securitypolicyviolation",
                (event) => window.refused.push(event.violatedDirective + " " + event.blockedURI));
            window.shifted = 0;
            new PerformanceObserver((list) => {
                for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifted += shift.value;
            }).observe({ type: "layout-shift", buffered: true });
            """;

    private static Browser shared;

    private final Path profile = Chromium.newProfile();
    private final ChromeDriver driver = Chromium.start(profile);
    private final URI home;
    private final List<Object> added = new ArrayList<>();

    /** The one browser of this JVM, or another one if it has died; it ends when the JVM does. */
    static synchronized Browser shared(RunningSystem system) {
        if (shared == null || !shared.answers()) {
            Browser started = new Browser(system.analytics("/"), system.operatorAuthorization());
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "close the browser"));
            shared = started;
        }
        return shared;
    }

    private Browser(URI home, String authorization) {
        this.home = home;
        command("Network.enable", Map.of());
        command("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Authorization", authorization)));
    }

    /** Opens an address of the server and waits until the page has said what it has to say. */
    void visit(String address) {
        open(address);
        settle();
    }

    /** Opens an address of the server and waits for nothing. */
    void open(String address) {
        driver.get(home.resolve(address).toString());
    }

    /** Waits until no question of the page is open, but for reports that aren't asked for because they are out of sight. */
    void settle() {
        until("""
                const inSight = (part) => {
                    const { top, bottom } = part.getBoundingClientRect();
                    return bottom > 0 && top < innerHeight;
                };
                return document.querySelector("#view")?.getAttribute("aria-busy") === "false"
                    && [...document.querySelectorAll('[aria-busy="true"]')]
                        .every((part) => part.localName === "report-section" && !inSight(part));""");
    }

    void until(String script) {
        new WebDriverWait(driver, Duration.ofSeconds(40), Duration.ofMillis(100))
                .withMessage(() -> script + " in: " + script("return document.body.innerText"))
                .until(browser -> Boolean.TRUE.equals(script(script)));
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** The value of a promise that the script makes. */
    Object await(String expression, Object... arguments) {
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        return driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1];" + "Promise.resolve(" + expression
                        + ").then(done, (failure) => done('failed: ' + failure));",
                arguments);
    }

    String text(String selector) {
        return (String) script("return document.querySelector(arguments[0])?.innerText ?? ''", selector);
    }

    /** The rows of a chart's table, cells parted by a bar; in all words, whether it is open or not. */
    @SuppressWarnings("unchecked")
    List<String> table(String chart) {
        return (List<String>) script(
                "return [...document.querySelectorAll('#' + arguments[0] + ' tbody tr')]"
                        + ".map((row) => [...row.cells].map((cell) => cell.textContent).join(' | '))",
                chart);
    }

    /** Where in the page the keyboard is. */
    String focused() {
        return (String) script("const at = document.activeElement; return at.id || at.textContent");
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void pressTabUntil(String where) {
        for (int pressed = 0; pressed < 40 && !focused().equals(where); pressed++) {
            press(Keys.TAB);
        }
    }

    void back() {
        driver.navigate().back();
        settle();
    }

    String address() {
        URI shown = URI.create(driver.getCurrentUrl());
        return shown.getRawQuery() == null ? shown.getRawPath() : shown.getRawPath() + '?' + shown.getRawQuery();
    }

    void narrow(int width, int height) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 2, "mobile", true));
    }

    void prefer(String feature, String value) {
        command("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }

    /** Has files that the page offers saved in this folder. */
    void downloadInto(Path folder) {
        command("Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    /** Runs a script in each page before the page's own, until the browser is made as new. */
    void onEachPage(String script) {
        added.add(command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
                .get("identifier"));
    }

    /** Forgets what a test asked for, as if the browser had just been started. */
    void makeAsNew() {
        driver.get(home.resolve("/favicon.svg").toString());
        script("localStorage.clear()");
        driver.get("about:blank");
        added.forEach(script -> command("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script)));
        added.clear();
        command("Emulation.clearDeviceMetricsOverride", Map.of());
        command("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        onEachPage(OBSERVER);
        errors();
    }

    /** The errors in the browser's console since it was asked last, but for answers that a test provoked. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("status of 503"))
                .toList();
    }

    private Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    private boolean answers() {
        try {
            return driver.getWindowHandle() != null;
        } catch (WebDriverException gone) {
            return false;
        }
    }

    private void close() {
        driver.quit();
        Chromium.discard(profile);
    }
}
