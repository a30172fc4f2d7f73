package org.fuelstats.nailgun.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.Undertow;
import io.undertow.server.handlers.ResponseCodeHandler;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages' files over real connections; what isn't theirs is answered with 418 here. */
class PagesTest {
    private static final Map<String, Set<String>> FOLDERS = Map.of(
            "/statistics/", Set.of("/statistics/index.html", "/statistics/modules/"),
            "/statistics/modules/", Set.of("/statistics/modules/page.js"));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Undertow server = Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(new Pages(context(), new ResponseCodeHandler(418)))
            .build();

    PagesTest() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /statistics/, 200, text/html; charset=UTF-8",
        "GET, /statistics/?view=logs, 200, text/html; charset=UTF-8",
        "HEAD, /statistics/index.html, 200, text/html; charset=UTF-8",
        "GET, /statistics/modules/page.js, 200, text/javascript; charset=UTF-8",
        "GET, /statistics/modules/, 404, text/plain; charset=UTF-8",
        "GET, /statistics/absent, 404, text/plain; charset=UTF-8",
        "GET, /statistics/../WEB-INF/beans.xml, 404, text/plain; charset=UTF-8",
        "POST, /statistics/, 405, text/plain; charset=UTF-8"
    })
    void eachFileIsServedWithItsTypeAndTheGuardingHeaders(String method, String path, int status, String type)
            throws Exception {
        HttpResponse<String> answer = ask(method, path, "");
        assertEquals(status, answer.statusCode());
        assertEquals(type, header(answer, "Content-Type"));
        assertTrue(header(answer, "Content-Security-Policy").startsWith("default-src 'none'"));
        assertEquals("no-cache", header(answer, "Cache-Control"));
    }

    @Test
    void aFileIsSentAgainOnlyWhenItHasChanged() throws Exception {
        String tag = header(ask("GET", "/statistics/", ""), "ETag");
        assertEquals(304, ask("GET", "/statistics/", tag).statusCode());
        assertEquals(200, ask("GET", "/statistics/", "\"another\"").statusCode());
    }

    @Test
    void theFolderWithoutASlashLeadsToThePage() throws Exception {
        HttpResponse<String> answer = ask("GET", "/statistics", "");
        assertEquals(302, answer.statusCode());
        assertEquals("/statistics/", header(answer, "Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/statistics/state", "/statistics2/", "/api/nodes"})
    void allElseIsPassedOn(String path) throws Exception {
        assertEquals(418, ask("GET", path, "").statusCode());
    }

    private HttpResponse<String> ask(String method, String path, String tag) throws Exception {
        int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (!tag.isEmpty()) request.header("If-None-Match", tag);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static ServletContext context() {
        return (ServletContext) Proxy.newProxyInstance(
                PagesTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> method.getName().equals("getResourcePaths")
                        ? FOLDERS.get(arguments[0])
                        : new ByteArrayInputStream(arguments[0].toString().getBytes(UTF_8)));
    }
}
