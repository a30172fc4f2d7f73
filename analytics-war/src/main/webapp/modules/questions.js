/** Requests to the analytics API with a cache, and the messages for failed ones. */

const TIMEOUT_MS = 60_000;

/** How long a response is used without a request; afterwards it is revalidated. */
const FRESH_MS = 30_000;
const CACHE_SIZE = 100;

const cache = new Map();

/** Why there are no figures, as a sentence for the user, and what the user can do. */
export class NoAnswer extends Error {
    constructor(title, advice, status) {
        super(title);
        this.advice = advice;
        this.status = status;
    }
}

/**
 * Requests JSON: `{body, status, headers}`. The address begins after /api/v1/. A `method` other than GET changes something, with `body` as
 * JSON; `noCache` makes a request even if the cached response is fresh.
 */
export async function ask(address, { method = "GET", body, signal, noCache = false } = {}) {
    const known = method === "GET" ? cache.get(address) : undefined;
    if (known !== undefined && !noCache && performance.now() - known.at < FRESH_MS) return known.answer;
    const headers = { Accept: "application/json" };
    if (known?.tag) headers["If-None-Match"] = known.tag;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    const response = await send(address, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) }, signal);
    if (response.status === 304) return remember(address, known.answer, known.tag);
    if (!response.ok) throw refusal(response.status, await reasonIn(response));
    const answer = { body: response.status === 204 ? null : await content(response), status: response.status, headers: response.headers };
    return method === "GET" && response.status === 200 ? remember(address, answer, response.headers.get("ETag")) : answer;
}

/** Marks all cached responses as outdated, so that everything is requested again. */
export function forgetAnswers() {
    for (const answer of cache.values()) answer.at = -Infinity;
}

/** No response at all. */
export function unreachable() {
    return new NoAnswer(
        "The server cannot be reached from this browser",
        "Check your connection and whether Fuel-stats is running, then try again.",
    );
}

/** The response has an unexpected form. */
export function unreadable() {
    return new NoAnswer(
        "The server's answer could not be read",
        "A proxy between this browser and Fuel-stats may have changed it. Try again, or ask the operator.",
    );
}

function remember(address, answer, tag) {
    cache.delete(address);
    cache.set(address, { answer, tag, at: performance.now() });
    if (cache.size > CACHE_SIZE) cache.delete(cache.keys().next().value);
    return answer;
}

async function send(address, options, signal) {
    // The origin, not the document's address: that one may contain a user and a password, which fetch rejects.
    const whole = new URL(`/api/v1/${address}`, location.origin);
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    try {
        return await fetch(whole, { ...options, signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]) });
    } catch (failure) {
        if (signal?.aborted) throw failure;
        if (failure.name === "TimeoutError") {
            throw new NoAnswer(
                `The server has not answered within ${TIMEOUT_MS / 1000} seconds`,
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
        return new NoAnswer("The server is busy", "Try again in a minute.", status);
    }
    if (status === 503) {
        return new NoAnswer(`${/database/i.test(reason) ? "The database" : "Elasticsearch"} is not answering`, reason, status);
    }
    if (status === 401) {
        return new NoAnswer("You are not signed in", "Reload the page and enter your user and password.", status);
    }
    if (status === 403) {
        return new NoAnswer(
            "Your user may not see this",
            reason === "" ? "It requires the role viewer or operator. Ask the administrator of this server." : reason,
            status,
        );
    }
    if (status === 429) return new NoAnswer("The server accepts no more requests of this kind at the moment", reason, status);
    if (status === 400) return new NoAnswer("The server rejected these filters", reason, status);
    return new NoAnswer(
        `The server could not compute this (status ${status})${because}`,
        "Try again. If the problem persists, report the text above to the operator.",
        status,
    );
}
