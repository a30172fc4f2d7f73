package org.fuelstats.browser;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Answers put between the page and the server, for what a healthy server with other people's data can't be made to say. What was asked
 * for stands in {@code window.asked}, beginning after the server's name.
 */
final class CannedAnswers {
    static final String SUMMARY = "/api/v1/json/summary";
    static final String RELEASES = "/api/v1/json/report/releases";
    static final String TRENDS = "/api/v1/json/trends";
    static final String CATALOGUE = "/api/v1/reports";
    static final String CALLER = "/api/v1/me";
    static final String SEARCH = "/api/v1/search";
    static final String JOBS = "/api/v1/jobs";

    static final String NOTHING_COLLECTED = """
            {"installation_structures": {"total": 0, "not_filtered": 0, "filtered": 0},
             "action_logs": {"total": 0}, "oswl_stats": {"total": 0}}""";

    /** A script that keeps the bodies of all requests, as text, in {@code window.bodies}; to be run after those that answer. */
    static final String NOTE_BODIES = """
            {
                window.bodies = [];
                const sent = window.fetch;
                window.fetch = (address, options) => {
                    if (options?.body) window.bodies.push(options.body);
                    return sent(address, options);
                };
            }
            """;

    private CannedAnswers() {}

    /** A script that has questions to this address answered so; an answer of status 0 never comes. */
    static String answer(String path, int status, String body) {
        if (status == 0) {
            return script(path, "GET", "new Promise(() => {})");
        }
        return script(path, "GET", "Promise.resolve(" + response(status, body) + ")");
    }

    /** The same for requests of another method. */
    static String answer(String method, String path, int status, String body) {
        return script(path, method, "Promise.resolve(" + response(status, body) + ")");
    }

    /** A script that has the first question answered by the first body, and so on; the last one is repeated. */
    static String inTurn(String path, String... bodies) {
        String answers = Arrays.stream(bodies).map(CannedAnswers::quoted).collect(Collectors.joining(", ", "[", "]"));
        return "{ let turn = 0; const answers = " + answers + ";"
                + script(
                        path,
                        "GET",
                        "Promise.resolve(new Response(answers[Math.min(turn++, answers.length - 1)], { status: 200 }))")
                + "}";
    }

    /** A script that lets questions to this address fail as they do without a network. */
    static String unreachable(String path) {
        return script(path, "GET", "Promise.reject(new TypeError(\"Failed to fetch\"))");
    }

    private static String script(String path, String method, String answer) {
        return """
                {
                    window.asked ??= [];
                    const asked = window.fetch;
                    window.fetch = (address, options) => {
                        const { pathname, search } = new URL(address);
                        const method = options?.method ?? "GET";
                        if (pathname !== "%s" || method !== "%s") return asked(address, options);
                        window.asked.push((method === "GET" ? "" : method + " ") + pathname + search);
                        return %s;
                    };
                }
                """.formatted(path, method, answer);
    }

    private static String response(int status, String body) {
        String content = status == 204 ? "null" : quoted(body);
        return "new Response(" + content + ", { status: " + status + " })";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
