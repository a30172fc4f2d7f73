/** Notices shown instead of figures: each says why there are none, and what to do. */

import { button, element } from "./elements.js";
import { goTo } from "./address.js";
import { NO_FILTERS } from "./filters.js";

/** A failed request, with a button to retry. */
export function noAnswer(failure, tryAgain) {
    return notice(
        "alert",
        failure.message,
        element("p", {}, failure.advice ?? "Try again. If the problem persists, report it to the operator."),
        button({ class: "primary" }, tryAgain, "Try again"),
    );
}

/** Nothing is counted, possibly due to filters. */
export function nothingCounted(filtered) {
    return filtered
        ? notice(
            "status",
            "No installation matches these filters",
            element("p", {}, "Choose others, or count all installations."),
            button({ class: "primary" }, () => goTo(NO_FILTERS), "Remove all filters"),
        )
        : notice("status", "No figures yet", element("p", {}, "They appear as soon as an installation reports what is counted here."));
}

/** An empty system: explains how to send the first installation. */
export function nothingYet(reload) {
    const example = [
        `curl --insecure https://${location.hostname}:8443/api/v1/installation_structure/ \\`,
        "  --header 'Content-Type: application/json' --data '",
        '  {"installation_structure": {',
        '    "master_node_uid": "my-first-installation",',
        '    "clusters_num": 0, "clusters": [],',
        '    "allocated_nodes_num": 0, "unallocated_nodes_num": 0}}\'',
    ].join("\n");
    return notice(
        "status",
        "No installations yet",
        element("p", {}, "To send the first one, run this in a terminal:"),
        element("pre", { tabindex: "0", role: "region", "aria-label": "Command that sends an installation" }, example),
        element(
            "p",
            {},
            "8443 is the collector's usual port; the address in use is printed at start and is in ",
            element("code", {}, "data/endpoints.properties"),
            " as ",
            element("code", {}, "collector.url"),
            ". An installation appears here a few seconds after it was accepted.",
        ),
        button({ class: "primary" }, reload, "Look again"),
    );
}

/** An unknown part of the page. */
export function notHere(text) {
    return notice("status", text, element("p", {}, "Choose from the navigation."));
}

function notice(role, title, ...content) {
    return element("section", { class: "notice", role }, element("h3", {}, title), ...content);
}
