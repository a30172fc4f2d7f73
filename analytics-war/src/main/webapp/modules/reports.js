/** Questions to the analytics API, and what to tell people when there is no answer. */

const PATIENCE_MS = 30_000;

/** Why there are no figures, in a sentence for people, and what they can do about it. */
export class NoAnswer extends Error {
    constructor(title, advice) {
        super(title);
        this.advice = advice;
    }
}

/**
 * The report on installations and environments: `{report, computedAt, index}`. The time is null when the server didn't say;
 * `index` tells whether everything collected is counted yet: current, behind or rebuilding.
 */
export async function installationsReport(release, { refresh, signal }) {
    const query = new URLSearchParams();
    if (release !== "") query.set("release", release);
    if (refresh) query.set("refresh", "1");
    const answer = await ask(query.size === 0 ? "report/installations" : `report/installations?${query}`, signal);
    const asOf = new Date(answer.headers.get("Fuelstats-As-Of") ?? NaN);
    const report = await content(answer);
    if (!report?.installations?.environments_num || !report.environments?.statuses) throw unreadable();
    return {
        report,
        computedAt: Number.isNaN(asOf.getTime()) ? null : asOf,
        index: answer.headers.get("Fuelstats-Index") ?? "current",
    };
}

/** Releases seen so far with their numbers of installations, newest first. */
export async function knownReleases() {
    return (await content(await ask("report/releases"))).releases;
}

/** How many records of each kind the database holds. */
export async function summary() {
    return content(await ask("summary"));
}

/**
 * How the numbers of a release (empty: of all) moved within a span of time: `{granularity, series}`; the series are a map from name
 * to pairs of time (milliseconds) and value.
 */
export async function trends(release, { start, stop }, signal) {
    const query = new URLSearchParams({ start: start.toISOString(), stop: stop.toISOString() });
    if (release !== "") query.set("release", release);
    const answer = await content(await ask(`trends?${query}`, signal));
    if (!Array.isArray(answer?.trends)) throw unreadable();
    return {
        granularity: answer.granularity,
        series: new Map(answer.trends.map(({ name, points }) => [name, points.map(({ from, value }) => [Date.parse(from), value])])),
    };
}

async function ask(question, signal) {
    const answer = await send(question, signal);
    if (answer.ok) return answer;
    throw refusal(answer.status, await reasonIn(answer));
}

async function send(question, signal) {
    // The origin, not the document's address: that one may hold a user and a password, which fetch refuses.
    const address = new URL(`/api/v1/json/${question}`, location.origin);
    const patience = AbortSignal.timeout(PATIENCE_MS);
    try {
        return await fetch(address, {
            headers: { Accept: "application/json" },
            signal: signal === undefined ? patience : AbortSignal.any([signal, patience]),
        });
    } catch (failure) {
        if (signal?.aborted) throw failure;
        if (failure.name === "TimeoutError") {
            throw new NoAnswer(
                `The server has not answered within ${PATIENCE_MS / 1000} seconds`,
                "It may be busy. Try again in a minute.",
            );
        }
        throw new NoAnswer(
            "The server can't be reached from this browser",
            "Check your connection and whether Fuel-stats is running, then try again.",
        );
    }
}

async function content(answer) {
    try {
        return await answer.json();
    } catch {
        throw unreadable();
    }
}

function unreadable() {
    return new NoAnswer(
        "The server's answer could not be read",
        "Something between this browser and Fuel-stats may have changed it. Try again, or ask the operator.",
    );
}

async function reasonIn(answer) {
    try {
        return (await answer.json()).message ?? "";
    } catch {
        return "";
    }
}

function refusal(status, reason) {
    const because = reason === "" ? "" : `: ${reason}`;
    if (status === 503 && reason === "") {
        return new NoAnswer("The server has more to do than it can at the moment", "Try again in a minute.");
    }
    if (status === 503) {
        return new NoAnswer(`${/database/i.test(reason) ? "The database" : "Elasticsearch"} is not answering`, reason);
    }
    if (status === 401) {
        return new NoAnswer("You are not signed in", "Load the page anew and enter your user and password.");
    }
    if (status === 403) {
        return new NoAnswer(
            "Your user may not see these figures",
            "It needs the role viewer or operator. Ask whoever runs this server for one.",
        );
    }
    return new NoAnswer(
        `The server could not work out the figures (status ${status})${because}`,
        "Try again. If it happens every time, give the operator the text above.",
    );
}
