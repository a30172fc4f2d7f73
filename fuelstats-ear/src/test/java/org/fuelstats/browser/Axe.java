package org.fuelstats.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** Findings of axe-core about accessibility. */
final class Axe {
    private static final String COORDINATES = "/META-INF/maven/org.webjars.npm/axe-core/pom.properties";
    private static final String SCRIPT = "/META-INF/resources/webjars/axe-core/%s/axe.min.js";

    private Axe() {}

    /** What axe holds to be serious or critical on the page as it is, with the elements concerned. */
    static List<String> findings(Browser browser) {
        return findings(browser, "document");
    }

    /** The same of a part of the page, in axe's words for parts. */
    @SuppressWarnings("unchecked")
    static List<String> findings(Browser browser, String part) {
        browser.script(new String(read(SCRIPT.formatted(version())), StandardCharsets.UTF_8));
        return (List<String>) browser.await("""
            axe.run(%s, { resultTypes: ["violations"] }).then((result) => result.violations
                .filter((found) => ["serious", "critical"].includes(found.impact))
                .map((found) => found.id + ": " + found.nodes.map((node) => node.html).join(" ; ")))\
            """.formatted(part));
    }

    private static String version() {
        Properties coordinates = new Properties();
        try (InputStream content = Axe.class.getResourceAsStream(COORDINATES)) {
            coordinates.load(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return coordinates.getProperty("version");
    }

    private static byte[] read(String resource) {
        try (InputStream content = Axe.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException("The tests lack axe-core: no " + resource + " on their class path.");
            }
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
