/** The quarantine: rejected content with the reason, and the request to replay it. */

import { quarantine, quarantined, replay } from "./api.js";
import { openDialog } from "./drill-down.js";
import { button, element } from "./elements.js";
import { instant, NONE, readable } from "./formats.js";
import { Panel, panelTable } from "./panel.js";

const PAGE = 20;

const STATES = new Map([["", "All states"], ["kept", "kept"], ["replay_requested", "replay requested"], ["replayed", "replayed"]]);
const ENDPOINTS = new Map([["", "All kinds"], ["action_logs", "action logs"], ["installation_structure", "structures"], ["oswl_stats", "workloads"], ["ostf_stats", "health checks"], ["failure_reports", "failure reports"]]);

class QuarantinePanel extends Panel {
    static about = { id: "quarantine", title: "Quarantine", explanation: "What did the collector reject, and why?" };

    #state = this.#choice("quarantine-state", "State", STATES);
    #endpoint = this.#choice("quarantine-endpoint", "Kind", ENDPOINTS);
    // The cursors of the pages up to this one; the first page has none.
    #way = [undefined];

    async content(signal) {
        const { entries, bytes, page, after } = await quarantine(
            { after: this.#way.at(-1), state: this.#state.value, endpoint: this.#endpoint.value, limit: PAGE },
            signal,
        );
        const pages = [
            ...(this.#way.length > 1 ? [button({ id: "quarantine-earlier" }, () => this.#go(() => this.#way.pop()), "Previous")] : []),
            ...(after === null ? [] : [button({ id: "quarantine-later" }, () => this.#go(() => this.#way.push(after)), "Next")]),
        ];
        const headings = ["Received", "Kind", "Sender", "Reason", "#Bytes", "State", ""];
        return [
            element("p", { class: "note" }, element("b", {}, readable(entries)), " entries of ", element("b", {}, readable(bytes)), " bytes"),
            element("div", { class: "choices" }, this.#state, this.#endpoint),
            page.length === 0
                ? element("p", { class: "empty" }, "No such entries.")
                : panelTable("Quarantine, latest first", headings, page.map((entry) => this.#row(entry))),
            element("div", { class: "dialog-foot" }, ...pages),
        ];
    }

    #row(entry) {
        const aloud = () => element("span", { class: "aloud" }, `: entry ${entry.id}`);
        const look = button({ class: "quiet", id: `look-${entry.id}` }, () => show(entry), "Show", aloud());
        const again = entry.state === "kept" && !entry.cut
            ? [button({ class: "quiet", id: `replay-${entry.id}` }, (event) => this.#replay(entry, event.currentTarget), "Replay", aloud())]
            : [];
        return [
            instant(entry.received_at),
            ENDPOINTS.get(entry.endpoint) ?? entry.endpoint,
            element("code", {}, entry.master_node_uid ?? NONE),
            element("span", { class: "reason" }, entry.reason),
            readable(entry.body_bytes),
            STATES.get(entry.state) ?? entry.state,
            element("div", { class: "row-tools" }, look, ...again),
        ];
    }

    async #replay({ id }, pressed) {
        try {
            await replay(id);
            await this.show();
        } catch (failure) {
            pressed.replaceWith(element("span", { class: "bad", role: "alert" }, failure.message));
        }
    }

    #go(step) {
        step();
        this.show();
    }

    #choice(id, name, options) {
        const select = element("select", { id, "aria-label": name, autocomplete: "off" }, ...[...options].map(([value, text]) => element("option", { value }, text)));
        select.addEventListener("change", () => this.#go(() => { this.#way = [undefined]; }));
        return select;
    }
}

async function show({ id, reason }) {
    const content = element("pre", { class: "sent", tabindex: "0", role: "region", "aria-label": "Content as received" }, "Loading …");
    openDialog({ title: `Entry ${id} of the quarantine`, subtitle: reason }, content);
    try {
        content.replaceChildren(inLines(await quarantined(id)));
    } catch (failure) {
        content.replaceChildren(`${failure.message}. ${failure.advice ?? ""}`);
    }
}

/** JSON is pretty-printed; other content is shown as received. */
function inLines(text) {
    try {
        return JSON.stringify(JSON.parse(text), null, 2);
    } catch {
        return text;
    }
}

customElements.define("quarantine-panel", QuarantinePanel);
