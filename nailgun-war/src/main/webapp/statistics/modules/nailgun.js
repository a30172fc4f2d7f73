/** The page's requests to the master node, with the token of whoever has logged in to Fuel. */

const TIMEOUT_MS = 60_000;

/** Why there is no answer, as a sentence for the user, and what the user can do. */
export class NoAnswer extends Error {
    constructor(title, advice, status) {
        super(title);
        this.advice = advice;
        this.status = status;
    }
}

/** Requests a document, of which the answer is the text as it was sent. */
export async function askForText(address, { method = "GET", body, signal } = {}) {
    const headers = { Accept: "application/json", ...credentials() };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    const response = await send(address, { method, headers, cache: "no-store", body: body === undefined ? undefined : JSON.stringify(body) }, signal);
    const text = await response.text();
    if (!response.ok) throw refusal(response.status, reasonIn(text));
    return text;
}

/** Requests a document. */
export async function ask(address, options) {
    return read(await askForText(address, options));
}

/** The document in a text. */
export function read(text) {
    try {
        return JSON.parse(text);
    } catch {
        throw new NoAnswer("The answer could not be read", "A web server between this browser and the master node may have changed it. Try again.");
    }
}

/** Fuel's web interface keeps its token in this cookie. Sent as a header it says, too, that no page of another site sent the request. */
function credentials() {
    const cookie = document.cookie.split("; ").find((each) => each.startsWith("token="));
    return cookie === undefined ? {} : { "X-Auth-Token": decodeURIComponent(cookie.slice("token=".length)) };
}

async function send(address, options, signal) {
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    try {
        return await fetch(new URL(address, location.origin), { ...options, signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]) });
    } catch (failure) {
        if (signal?.aborted) throw failure;
        throw failure.name === "TimeoutError"
            ? new NoAnswer(`The master node has not answered within ${TIMEOUT_MS / 1000} seconds`, "It may be busy. Try again in a minute.")
            : new NoAnswer("The master node cannot be reached from this browser", "Check your connection and whether the master node runs, then try again.");
    }
}

function reasonIn(text) {
    try {
        return String(JSON.parse(text).message ?? "");
    } catch {
        return "";
    }
}

function refusal(status, reason) {
    switch (status) {
        case 400:
            return new NoAnswer("The master node did not accept this", reason, status);
        case 401:
            return new NoAnswer("Log in to Fuel first", "This page uses your login to Fuel's web interface and goes on as soon as you are back here.", status);
        case 403:
            return new NoAnswer("Your user may not see this", reason || "Nailgun lets in administrators only. Log in to Fuel as one of them.", status);
        case 404:
            return new NoAnswer("The master node is not ready yet", reason || "Try again in a minute.", status);
        case 409:
            return new NoAnswer("That is being done already", reason, status);
        case 502:
        case 503:
        case 504:
            return new NoAnswer(/database/i.test(reason) ? "Nailgun's database is not answering" : "Nailgun is not answering", reason || "See whether Nailgun runs on the master node, then try again.", status);
        default:
            return new NoAnswer(`The master node could not do this (status ${status})`, reason || "Try again. If the problem persists, look into the server's log.", status);
    }
}
