/** Where the administrator chooses: the welcome before the first choice, and the settings afterwards. */

import "./consent-form.js";
import { whatIsCollected } from "./collected.js";
import { element } from "./elements.js";
import { caution, notice } from "./notices.js";
import { documents } from "./preview-view.js";

/** Before the first choice. */
export function welcome({ settings, state }) {
    const place = element("div", {});
    const done = (saved) => {
        const sends = saved?.statistics?.send_anonymous_statistic?.value === true;
        place.replaceChildren(
            notice(
                "status",
                sends ? "Thank you" : "Nothing is sent",
                element("p", {}, sends && !state.overruled ? "The first statistics are sent within the next hours." : "Your choice is saved, and this page will not ask again."),
                element("div", { class: "choices" }, element("a", { class: "primary-link", id: "start", href: "/" }, "Start using Fuel"), element("a", { href: "?view=settings" }, "Look at the settings")),
            ),
        );
        place.querySelector("#start").focus();
    };
    const again = state.agreedVersion > 0;
    const whole = element("details", { class: "card" }, element("summary", {}, again ? "Show exactly what is sent until then" : "Show exactly what would be sent now"));
    whole.addEventListener("toggle", () => {
        if (whole.open && whole.childElementCount === 1) whole.append(...documents());
    });
    place.replaceChildren(
        element("p", { class: "lead" }, "Fuel can tell its developers how it is used. You decide whether it does, and you see what it would tell before you decide."),
        ...(again ? [news(state.changes)] : []),
        ...overruled(state),
        element("section", { class: "card report", "aria-labelledby": "choice-title" },
            element("h3", { id: "choice-title" }, "Your choice"),
            document.createElement("consent-form").layOut(settings.statistics, state.version, "Save and start using Fuel", done)),
        whatIsCollected(),
        whole,
    );
    return [place];
}

/** The same later. */
export function settingsView({ settings, state, uid }) {
    const now = element("p", { class: "lead" });
    const tell = (statistics) => {
        const sends = statistics?.user_choice_saved?.value === true && statistics.send_anonymous_statistic?.value === true;
        now.replaceChildren(sends && !state.overruled ? `Statistics are sent to ${state.collector}.` : "No statistics are sent.");
    };
    tell(settings.statistics);
    return [
        now,
        ...overruled(state),
        element("section", { class: "card report", "aria-labelledby": "choice-title" },
            element("h3", { id: "choice-title" }, "Send statistics about usage"),
            element("p", { class: "question" }, "Switching it off counts at once: even a run under way stops before its next request. What was sent before stays with the collector."),
            document.createElement("consent-form").layOut(settings.statistics, state.version, "Save changes", (saved) => tell(saved?.statistics)),
            element("p", { class: "note" }, "Identifier of this installation: ", element("code", {}, uid))),
        whatIsCollected(),
    ];
}

/** What an administrator who agreed before is asked for. */
function news(changes) {
    return notice("status", "More is collected than you agreed to", element("ul", { class: "plain" }, ...changes.map((change) => element("li", {}, change))),
        element("p", {}, "Until you save your choice, only what you agreed to is sent."));
}

function overruled({ overruled: isSo }) {
    return isSo ? [caution("DO_NOT_TRACK is set in the server's environment. It overrules any choice made here: nothing is sent until it is removed and the server is restarted.")] : [];
}
