/** Usage statistics on the master node: finds out who looks and whether a choice was made, and shows the view of the address. */

import "./theme-switch.js";
import { settingsView, welcome } from "./consent-views.js";
import { element } from "./elements.js";
import { logsView } from "./logs-view.js";
import { ask } from "./nailgun.js";
import { caution, noAnswer, notice } from "./notices.js";
import { previewView } from "./preview-view.js";
import { sendingView } from "./sending-view.js";

const VIEWS = new Map([
    ["settings", { title: "Settings", make: settingsView }],
    ["preview", { title: "What is sent", make: previewView }],
    ["sending", { title: "Sending and receipts", make: sendingView }],
    ["logs", { title: "Action logs", make: logsView }],
]);

const WELCOME = { title: "Welcome to Fuel", make: welcome };

const place = document.querySelector("#view");
let refused = false;

async function start() {
    place.setAttribute("aria-busy", "true");
    refused = false;
    try {
        const { settings, master_node_uid: uid } = await ask("/api/settings");
        const state = await ask("/api/statistics/state");
        show({ settings, state, uid });
    } catch (failure) {
        refused = failure.status === 401;
        entitle(failure.status === 401 ? "Log in" : "Usage statistics");
        place.replaceChildren(noAnswer(failure, start));
    }
    place.setAttribute("aria-busy", "false");
}

function show(known) {
    const chosen = !known.state.asks;
    const name = new URLSearchParams(location.search).get("view") ?? "settings";
    // Before the choice, the settings are the welcome.
    const view = name === "settings" && !chosen ? WELCOME : VIEWS.get(name);
    navigate(name, chosen);
    entitle(view?.title ?? "There is nothing here");
    if (view === undefined) {
        place.replaceChildren(notice("status", "There is no such view", element("p", {}, "Choose from the navigation.")));
        return;
    }
    const reminder = chosen || view === WELCOME ? [] : [caution(known.state.agreedVersion > 0 ? "More is collected than you agreed to. " : "Nobody has chosen yet whether statistics are sent. ", element("a", { href: "./" }, "Choose now"), ".")];
    place.replaceChildren(...reminder, ...view.make(known));
}

function navigate(present, chosen) {
    const links = [...VIEWS].map(([name, { title }]) =>
        element("li", {}, element("a", { href: `?view=${name}`, "aria-current": name === present ? "page" : undefined }, name === "settings" && !chosen ? "Welcome" : title)));
    document.querySelector("site-navigation").replaceChildren(element("ul", {}, ...links));
}

function entitle(title) {
    document.querySelector("#view-title").replaceChildren(title);
    document.title = `${title} – Usage statistics – Fuel`;
}

// Whoever comes back from Fuel's login need not press anything.
document.addEventListener("visibilitychange", () => {
    if (refused && document.visibilityState === "visible") start();
});

start();
