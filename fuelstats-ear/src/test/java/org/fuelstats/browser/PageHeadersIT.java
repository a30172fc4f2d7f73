package org.fuelstats.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fuelstats.endtoend.EndToEnd;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.Test;

/** What the server says to a browser beside the page: what it may load, what it may keep, who may come in. */
@EndToEnd
class PageHeadersIT {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Pattern LIBRARY = Pattern.compile("src=\"(/webjars/[^\"]+)\"");

    private final RunningSystem system;

    PageHeadersIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void everyAnswerBearsTheGuardingHeadersEvenARefusal() throws Exception {
        for (String path : List.of("/", "/styles/page.css", "/api/v1/json/summary", "/nowhere")) {
            assertGuarded(path, system.getAsOperator(system.analytics(path)));
        }
        assertGuarded("without a user", system.get(system.analytics("/")));
    }

    @Test
    void thePageAsksForAUser() throws Exception {
        HttpResponse<String> page = system.get(system.analytics("/"));
        assertEquals(401, page.statusCode());
        assertEquals("Basic realm=\"Fuel-stats analytics\"", header(page, "WWW-Authenticate"));
        HttpResponse<String> report = system.get(system.analytics("/api/v1/json/summary"));
        assertEquals(401, report.statusCode());
        assertTrue(report.body().startsWith("{\"status\":\"error\",\"message\":\"Log in"), report::body);
    }

    @Test
    void thePagesFilesAreGivenToAnyoneAsTheyHoldNoFigures() throws Exception {
        for (String file : List.of("/theme.js", "/modules/page.js", "/styles/page.css", "/favicon.svg")) {
            HttpResponse<String> answer = system.get(system.analytics(file));
            assertEquals(200, answer.statusCode(), file);
            assertGuarded(file, answer);
        }
        for (String closed : List.of("/", "/index.html", "/styles/../index.html", "/modules/../api/v1/me")) {
            assertEquals(401, system.get(system.analytics(closed)).statusCode(), closed);
        }
    }

    @Test
    void figuresAreNeverKept() throws Exception {
        HttpResponse<String> report = system.getAsOperator(system.analytics("/api/v1/json/summary"));
        assertEquals("no-store", header(report, "Cache-Control"));
    }

    @Test
    void thePagesFilesAreAskedForAgainAndSentOnlyWhenTheyChanged() throws Exception {
        HttpResponse<String> styles = system.getAsOperator(system.analytics("/styles/page.css"));
        assertEquals("private, no-cache", header(styles, "Cache-Control"));
        assertEquals(
                304,
                ask("/styles/page.css", "If-None-Match", header(styles, "ETag")).statusCode());
        assertEquals(
                200, ask("/styles/page.css", "If-None-Match", "\"another\"").statusCode());
        assertEquals(
                200,
                ask("/styles/page.css", "If-Modified-Since", "Sun, 01 Jan 2040 00:00:00 GMT")
                        .statusCode(),
                "dates of files say nothing about their content");
    }

    @Test
    void theLibraryIsKeptForGoodBecauseItsAddressNamesItsVersion() throws Exception {
        Matcher library =
                LIBRARY.matcher(system.getAsOperator(system.analytics("/")).body());
        assertTrue(library.find(), "the page loads a library");
        HttpResponse<String> script = system.getAsOperator(system.analytics(library.group(1)));
        assertEquals(200, script.statusCode());
        assertEquals("private, max-age=31536000, immutable", header(script, "Cache-Control"));
        assertFalse(header(script, "Pragma").contains("no-cache"));
    }

    @Test
    void anotherSitesPageCanNotChangeAnything() throws Exception {
        HttpRequest foreign = HttpRequest.newBuilder(system.analytics("/api/v1/private/index/rebuild"))
                .header("Authorization", system.operatorAuthorization())
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = system.client().send(foreign, BodyHandlers.ofString());
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("a page of another site"), answer::body);
    }

    private void assertGuarded(String what, HttpResponse<String> answer) {
        assertEquals(POLICY, header(answer, "Content-Security-Policy"), what);
        assertEquals("max-age=31536000", header(answer, "Strict-Transport-Security"), what);
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"), what);
        assertEquals("no-referrer", header(answer, "Referrer-Policy"), what);
        assertTrue(header(answer, "Permissions-Policy").contains("geolocation=()"), what);
    }

    private HttpResponse<String> ask(String path, String header, String value) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(system.analytics(path))
                .header("Authorization", system.operatorAuthorization())
                .header(header, value)
                .build();
        return system.client().send(request, BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
