/** Notices shown instead of content: each says why there is none, and what to do. */

import { button, element } from "./elements.js";

/** A failed request, with a button to retry; who isn't logged in is led to Fuel's login. */
export function noAnswer(failure, tryAgain) {
    const login = failure.status === 401 ? element("a", { class: "primary-link", href: "/" }, "Log in to Fuel") : undefined;
    return notice(
        "alert",
        failure.message,
        element("p", {}, failure.advice || "Try again. If the problem persists, look into the server's log."),
        element("div", { class: "choices" }, login, button({ class: login === undefined ? "primary" : "quiet" }, tryAgain, "Try again")),
    );
}

export function notice(role, title, ...content) {
    return element("section", { class: "notice", role }, element("h3", {}, title), ...content);
}

/** A sentence that must not be overlooked. */
export function caution(...content) {
    return element("p", { class: "caution", role: "status" }, ...content);
}
