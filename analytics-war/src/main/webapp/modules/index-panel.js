/** The state of the index, and the request to rebuild it. */

import { indexState, rebuildIndex } from "./api.js";
import { openDialog } from "./drill-down.js";
import { button, element } from "./elements.js";
import { duration, instant, NONE, readable } from "./formats.js";
import { Panel, panelTable } from "./panel.js";

/** The panel is refreshed at this interval while the index is not current. */
const REFRESH_MS = 5000;

const STATES = new Map([
    ["current", ["good", "Everything collected is counted"]],
    ["behind", ["bad", "The newest reports are not counted yet"]],
    ["rebuilding", ["bad", "The index is being rebuilt"]],
]);

class IndexPanel extends Panel {
    static about = { id: "index", title: "Index", explanation: "Is everything that was collected counted in the reports?" };

    #again;

    async content(signal) {
        const state = await indexState(signal);
        clearTimeout(this.#again);
        if (state.state !== "current") this.#again = setTimeout(() => this.isConnected && this.show(), REFRESH_MS);
        return this.#describe(state);
    }

    #describe(state) {
        const [verdict, words] = STATES.get(state.state) ?? ["bad", state.state];
        const facts = [
            ["Elasticsearch", state.elasticsearch_answers ? "answers" : "does not answer"],
            ["Waiting to be indexed", readable(state.pending_events ?? 0)],
            ["Suspended until Elasticsearch recovers", readable(state.aborted_events ?? 0)],
            ["Behind by", state.lag_seconds === null ? NONE : duration(state.lag_seconds)],
            ["Last rebuild", rebuildInWords(state.last_rebuild)],
        ];
        const rows = (state.indexes ?? []).map(({ index, documents, rows: stored, rebuilt }) =>
            [index.replaceAll("_", " "), ...[documents, stored, rebuilt].map((number) => (number === null ? NONE : readable(number)))]);
        return [
            element("p", { class: `verdict ${verdict}` }, words),
            element("dl", { class: "facts" }, ...facts.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value)))),
            panelTable("Indexes", ["Index", "#Documents", "#Rows in the database", "#In the new index"], rows),
            button({ class: "quiet", id: "rebuild" }, () => this.#confirmRebuild(), "Rebuild the index …"),
        ];
    }

    #confirmRebuild() {
        const problem = element("p", { class: "problem", role: "alert" });
        const go = button({ class: "primary", id: "confirm-rebuild" }, async () => {
            try {
                await rebuildIndex();
                dialog.close();
                await this.show();
            } catch (failure) {
                problem.replaceChildren(`${failure.message}. ${failure.advice ?? ""}`);
            }
        }, "Rebuild");
        const dialog = openDialog(
            { title: "Rebuild the index?", subtitle: "It is filled again from the database, without downtime. Reports show the previous figures until it is finished." },
            problem,
            element("div", { class: "dialog-foot" }, go),
        );
    }
}

function rebuildInWords(rebuild) {
    if (rebuild === null || rebuild === undefined) return "never";
    if (rebuild.finished_at) return instant(rebuild.finished_at);
    return rebuild.last_failure ? `failed: ${rebuild.last_failure}` : `requested ${instant(rebuild.requested_at)}, not finished`;
}

customElements.define("index-panel", IndexPanel);
