/** Asking the analytics API, and what to tell people when there is no answer. */

const PATIENCE_MS = 60_000;

/** For how long an answer is shown again without asking; afterwards the server says whether it is still the same. */
const FRESH_MS = 30_000;
const KEPT_ANSWERS = 100;

const kept = new Map();

/** Why there are no figures, in a sentence for people, and what they can do about it. */
export class NoAnswer extends Error {
    constructor(title, advice, status) {
        super(title);
        this.advice = advice;
        this.status = status;
    }
}

/**
 * Asks for JSON: `{body, status, headers}`. The address begins after /api/v1/. A `method` other than GET changes something, with `body`
 * as JSON; `anew` asks even for what was answered a moment ago.
 */
export async function ask(address, { method = "GET", body, signal, anew = false } = {}) {
    const known = method === "GET" ? kept.get(address) : undefined;
    if (known !== undefined && !anew && performance.now() - known.at < FRESH_MS) return known.answer;
    const headers = { Accept: "application/json" };
    if (known?.tag) headers["If-None-Match"] = known.tag;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    const response = await send(address, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) }, signal);
    if (response.status === 304) return keep(address, known.answer, known.tag);
    if (!response.ok) throw refusal(response.status, await reasonIn(response));
    const answer = { body: response.status === 204 ? null : await content(response), status: response.status, headers: response.headers };
    return method === "GET" && response.status === 200 ? keep(address, answer, response.headers.get("ETag")) : answer;
}

/** Forgets what was answered, so that everything is asked for again. */
export function forgetAnswers() {
    for (const answer of kept.values()) answer.at = -Infinity;
}

/** Nobody answers at all. */
export function unreachable() {
    return new NoAnswer(
        "The server can't be reached from this browser",
        "Check your connection and whether Fuel-stats is running, then try again.",
    );
}

/** What stands in the answer can't be what was asked for. */
export function unreadable() {
    return new NoAnswer(
        "The server's answer could not be read",
        "Something between this browser and Fuel-stats may have changed it. Try again, or ask the operator.",
    );
}

function keep(address, answer, tag) {
    kept.delete(address);
    kept.set(address, { answer, tag, at: performance.now() });
    if (kept.size > KEPT_ANSWERS) kept.delete(kept.keys().next().value);
    return answer;
}

async function send(address, options, signal) {
    // The origin, not the document's address: that one may hold a user and a password, which fetch refuses.
    const whole = new URL(`/api/v1/${address}`, location.origin);
    const patience = AbortSignal.timeout(PATIENCE_MS);
    try {
        return await fetch(whole, { ...options, signal: signal === undefined ? patience : AbortSignal.any([signal, patience]) });
    } catch (failure) {
        if (signal?.aborted) throw failure;
        if (failure.name === "TimeoutError") {
            throw new NoAnswer(
                `The server has not answered within ${PATIENCE_MS / 1000} seconds`,
                "It may be busy. Try again in a minute.",
            );
        }
        throw unreachable();
    }
}

async function content(response) {
    try {
        return await response.json();
    } catch {
        throw unreadable();
    }
}

async function reasonIn(response) {
    try {
        return (await response.json()).message ?? "";
    } catch {
        return "";
    }
}

function refusal(status, reason) {
    const because = reason === "" ? "" : `: ${reason}`;
    if (status === 503 && reason === "") {
        return new NoAnswer("The server has more to do than it can at the moment", "Try again in a minute.", status);
    }
    if (status === 503) {
        return new NoAnswer(`${/database/i.test(reason) ? "The database" : "Elasticsearch"} is not answering`, reason, status);
    }
    if (status === 401) {
        return new NoAnswer("You are not signed in", "Load the page anew and enter your user and password.", status);
    }
    if (status === 403) {
        return new NoAnswer(
            "Your user may not see this",
            reason === "" ? "It needs the role viewer or operator. Ask whoever runs this server for one." : reason,
            status,
        );
    }
    if (status === 429) return new NoAnswer("The server takes no more of this at the moment", reason, status);
    if (status === 400) return new NoAnswer("The server refused these filters", reason, status);
    return new NoAnswer(
        `The server could not work this out (status ${status})${because}`,
        "Try again. If it happens every time, give the operator the text above.",
        status,
    );
}
