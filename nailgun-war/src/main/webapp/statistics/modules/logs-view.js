/** The list of what was done through Nailgun, sent or not. */

import { button, element } from "./elements.js";
import { filterForm, filtersInAddress } from "./log-filters.js";
import { ask } from "./nailgun.js";
import { Panel, panelTable } from "./panel.js";
import { duration, instant, NONE } from "./words.js";

const PAGE = 50;
const TYPES = new Map([["http_request", "request"], ["nailgun_task", "task"]]);

export function logsView() {
    return [
        element("p", { class: "lead" }, "What was done through Nailgun, sent or not. It is recorded in any case, in Nailgun's own database."),
        filterForm(),
        document.createElement("action-list"),
    ];
}

class ActionList extends Panel {
    static about = { id: "logs", title: "Action logs", explanation: "The latest first. Times are in UTC." };

    // The ids before which the pages up to this one begin; the first page has none.
    #way = [undefined];

    connectedCallback() {
        super.connectedCallback();
        this.show();
    }

    async content(signal) {
        const query = filtersInAddress();
        const filtered = query.size > 0;
        const csv = element("a", { class: "tool", id: "csv", download: "action-logs.csv", href: `/api/action_logs?${withFormat(query)}` }, filtered ? "All of these as CSV" : "All as CSV");
        query.set("limit", PAGE);
        if (this.#way.at(-1) !== undefined) query.set("before", this.#way.at(-1));
        const { action_logs: page, next } = await ask(`/api/action_logs?${query}`, { signal });
        if (page.length === 0) {
            return [element("p", { class: "empty" }, filtered ? "No action log matches these filters." : "Nothing has been recorded yet.")];
        }
        return [
            csv,
            panelTable("Action logs, the latest first", ["#Number", "Began", "Kind", "Action", "Result", "#Took", "Environment", "Actor", "Sent"], page.map(row)),
            element("div", { class: "dialog-foot" },
                ...(this.#way.length > 1 ? [button({ id: "logs-later" }, () => this.#go(() => this.#way.pop()), "Later ones")] : []),
                ...(next === null ? [] : [button({ id: "logs-earlier" }, () => this.#go(() => this.#way.push(page.at(-1).id)), "Earlier ones")])),
        ];
    }

    #go(step) {
        step();
        this.show();
    }
}

/** A download has no header: the browser sends the cookie. */
function withFormat(query) {
    const all = new URLSearchParams(query);
    all.set("format", "csv");
    return all;
}

function row(each) {
    const where = each.url === null ? each.action_group : `${each.http_method ?? ""} ${each.url}`;
    return [
        String(each.id),
        instant(each.start_timestamp),
        TYPES.get(each.action_type) ?? each.action_type,
        [element("b", {}, each.action_name), element("span", { class: "where" }, where)],
        element("span", { class: each.result === "failed" ? "bad" : each.result === "succeeded" ? "good" : "unknown" }, each.status ?? each.result),
        duration(each.seconds),
        String(each.cluster_id ?? NONE),
        each.actor_id === null ? NONE : element("code", { title: each.actor_id }, each.actor_id.slice(0, 8)),
        each.is_sent ? "yes" : "no",
    ];
}

customElements.define("action-list", ActionList);
