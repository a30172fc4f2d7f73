package org.fuelstats.browser;

/** Answers put between the page and the server, for what a healthy server with other people's data can't be made to say. */
final class CannedAnswers {
    static final String REPORT = "/api/v1/json/report/installations";
    static final String RELEASES = "/api/v1/json/report/releases";

    static final String NOBODY = """
            {"installations": {"count": 0, "environments_num": {}},
             "environments": {"count": 0, "operable_envs_count": 0, "statuses": {}, "nodes_num": {},
                              "hypervisors_num": {}, "oses_num": {}}}""";

    private CannedAnswers() {}

    /** A script that has questions to this address answered so; an answer of status 0 never comes. */
    static String answer(String path, int status, String body) {
        return """
                {
                    const asked = window.fetch;
                    window.fetch = (address, options) => {
                        if (new URL(address).pathname !== "%s") return asked(address, options);
                        if (%d === 0) return new Promise(() => {});
                        return Promise.resolve(new Response(%s, { status: %d || 200,
                            headers: { "Fuelstats-As-Of": "2026-02-03T04:05:06Z" } }));
                    };
                }
                """.formatted(path, status, quoted(body), status);
    }

    /** A script that lets questions to this address fail as they do without a network. */
    static String unreachable(String path) {
        return """
                {
                    const asked = window.fetch;
                    window.fetch = (address, options) => new URL(address).pathname === "%s"
                        ? Promise.reject(new TypeError("Failed to fetch")) : asked(address, options);
                }
                """.formatted(path);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
