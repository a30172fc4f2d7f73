/** How sending goes: the last and the next run, what waits, what the collector refused, and the receipts. */

import { button, element } from "./elements.js";
import { ask } from "./nailgun.js";
import { Panel, panelTable } from "./panel.js";
import { instant, NONE, readable } from "./words.js";

const RECEIPTS = 20;

const OUTCOMES = new Map([["complete", "All that was due has been sent"], ["failed", "The run failed"], ["not_allowed", "Nothing was sent, because it is not allowed"]]);

export function sendingView() {
    return ["sender-panel", "parked-panel", "receipts-panel"].map((name) => document.createElement(name));
}

/** Loads all panels again after something was done. */
function reload() {
    document.querySelectorAll("sender-panel, parked-panel, receipts-panel").forEach((panel) => panel.show());
}

class SendingPanel extends Panel {
    connectedCallback() {
        super.connectedCallback();
        this.show();
    }
}

class SenderPanel extends SendingPanel {
    static about = { id: "sender", title: "The sender", explanation: "A run about once an hour sends what is due." };

    #told = element("p", { class: "note", role: "status", id: "told" });

    async content(signal) {
        const state = await ask("/api/statistics/state", { signal });
        const facts = [
            ["Sends", state.allowed ? "yes" : `no: ${state.reason}`], ["To", state.collector], ["Last run", state.running ? "under way" : instant(state.lastRun)],
            ["Last success", instant(state.lastSuccess)], ["Next run", instant(state.nextRun)], ["Wait to be sent", readable(state.pending)],
            ["Not ended yet", readable(state.unfinished)], ["Recorded since the start", readable(state.recording.stored)], ["Lost", readable(state.recording.lost)],
        ];
        return [
            element("dl", { class: "facts" }, ...facts.map(([title, value]) => element("div", {}, element("dt", {}, title), element("dd", {}, value)))),
            state.failures > 0 ? element("p", { class: "bad reason" }, `${readable(state.failures)} failed runs since the last success: ${state.lastError}`) : undefined,
            element("div", { class: "choices" },
                button({ class: "primary", id: "send-now", "aria-disabled": state.allowed && !state.running ? undefined : "true" }, () => state.allowed && !state.running && this.#send(), "Send now"),
                button({ class: "quiet", id: "look-again" }, reload, "Look again")),
            this.#told,
        ].filter((part) => part !== undefined);
    }

    async #send() {
        this.#told.replaceChildren("Sending …");
        try {
            const { outcome, sent, refused, reason } = await ask("/api/statistics/send", { method: "POST" });
            const counts = outcome === "not_allowed" ? "" : `: ${readable(sent)} action logs sent, ${readable(refused)} refused`;
            this.#told.replaceChildren(`${OUTCOMES.get(outcome) ?? outcome}${counts}${reason === null ? "." : `. ${reason}`}`);
        } catch (failure) {
            this.#told.replaceChildren(`${failure.message}. ${failure.advice ?? ""}`);
        }
        reload();
    }
}

class ParkedPanel extends SendingPanel {
    static about = { id: "parked", title: "Parked action logs", explanation: "The collector refused each of them ten times. They are not sent until they are released." };

    async content(signal) {
        const { parked } = await ask("/api/statistics/state", { signal });
        if (parked.length === 0) return [element("p", { class: "empty" }, "None.")];
        return [
            panelTable("Parked action logs", ["Number", "#Refusals", "Since", "Reason"], parked.map((each) =>
                [String(each.id), readable(each.refusals), instant(each.since), element("span", { class: "reason" }, each.reason)])),
            button({ id: "release" }, (event) => this.#release(event.currentTarget), `Let the next run send ${parked.length === 1 ? "it" : `all ${readable(parked.length)}`} again`),
        ];
    }

    async #release(pressed) {
        try {
            await ask("/api/statistics/release", { method: "POST" });
            reload();
        } catch (failure) {
            pressed.after(element("span", { class: "bad", role: "alert" }, `${failure.message}. ${failure.advice ?? ""}`));
        }
    }
}

class ReceiptsPanel extends SendingPanel {
    static about = { id: "receipts", title: "Receipts", explanation: "What was sent in the last 90 days, and what the collector answered. The latest first." };

    // The ids before which the pages up to this one begin; the first page has none.
    #way = [undefined];

    async content(signal) {
        const before = this.#way.at(-1);
        const found = await ask(`/api/statistics/receipts?limit=${RECEIPTS + 1}${before === undefined ? "" : `&before=${before}`}`, { signal });
        const page = found.slice(0, RECEIPTS);
        if (page.length === 0) return [element("p", { class: "empty" }, "Nothing has been sent yet.")];
        return [
            panelTable("Receipts, the latest first", ["Sent", "What", "#Records", "#Bytes", "#Status", "Answer"], page.map((each) =>
                [instant(each.sentAt), element("code", {}, each.address), readable(each.records), readable(each.bytes), String(each.status ?? NONE), element("span", { class: "reason" }, each.answer)])),
            element("div", { class: "dialog-foot" },
                ...(this.#way.length > 1 ? [button({ id: "receipts-later" }, () => this.#go(() => this.#way.pop()), "Later ones")] : []),
                ...(found.length > RECEIPTS ? [button({ id: "receipts-earlier" }, () => this.#go(() => this.#way.push(page.at(-1).id)), "Earlier ones")] : [])),
        ];
    }

    #go(step) {
        step();
        this.show();
    }
}

customElements.define("sender-panel", SenderPanel);
customElements.define("parked-panel", ParkedPanel);
customElements.define("receipts-panel", ReceiptsPanel);
