/** What stands in place of the charts when there are none: each says why, and what to do. */

import { element } from "./elements.js";
import { releaseName } from "./figures.js";

/** There was no answer; offers to ask again. */
export function noAnswer(failure, tryAgain) {
    return notice(
        "alert",
        failure.message,
        element("p", {}, failure.advice ?? "Try again. If it happens every time, tell the operator."),
        button("Try again", tryAgain),
    );
}

/** A release that nobody has reported yet. */
export function nothingOfRelease(release, showAll) {
    return notice(
        "status",
        `No installation of release ${releaseName(release)} has reported yet`,
        element("p", {}, "Figures appear here as soon as the first one does."),
        button("Show all releases", showAll),
    );
}

/** An empty system; says how to send the first installation. */
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
            "8443 is the collector's usual port; the address in use is printed at start and stands in ",
            element("code", {}, "data/endpoints.properties"),
            " as ",
            element("code", {}, "collector.url"),
            ". An installation appears here a few seconds after it was accepted.",
        ),
        button("Look again", reload),
    );
}

function notice(role, title, ...content) {
    return element("section", { class: "notice", role }, element("h2", {}, title), ...content);
}

function button(text, pressed) {
    const made = element("button", { type: "button", class: "primary" }, text);
    made.addEventListener("click", pressed);
    return made;
}
