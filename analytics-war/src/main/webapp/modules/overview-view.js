/** The overview: headline figures with their changes and sparklines, the first report of each group, and the trends. */

import "./chart-card.js";
import "./headline-tile.js";
import { report as reportOf, summary, trends } from "./api.js";
import { addressWith, viewLink } from "./address.js";
import { goBehind } from "./behind.js";
import { countedNote } from "./chart-card.js";
import { element } from "./elements.js";
import { inWords } from "./filters.js";
import { instant, readable } from "./formats.js";
import { HEADLINES } from "./headlines.js";
import { noAnswer, nothingYet } from "./notices.js";
import { eachSpan, rowsOf, tableOf, TRENDS } from "./trend-charts.js";

/** The reports and tables shown under "At a glance". */
const AT_A_GLANCE = [
    ["releases", "product"],
    ["nodes", "by_environments"],
    ["hypervisors", "hypervisors"],
    ["operating-systems", "systems"],
    ["deployment-time", "by_month"],
    ["deployment-failures", "distribution"],
];

class OverviewView extends HTMLElement {
    #tiles = HEADLINES.map((headline) => document.createElement("headline-tile").layOut(headline));
    #trends = TRENDS.map((trend) => document.createElement("chart-card").layOut({ id: trend.id, table: tableOf(trend, "day"), heading: "h3", explanation: noteOf(trend, "week") }));
    #notice = element("div", { id: "notice", hidden: true });
    #trendsNotice = element("div", { id: "trends-notice", hidden: true });
    #trendsNote = element("p", { class: "note" });
    #notNarrowed = element("p", { class: "caution", id: "not-narrowed", hidden: true });
    #tileRow = element("div", { class: "tiles", id: "tiles" }, ...this.#tiles);
    #trendCards = element("div", { class: "cards trends", id: "trend-cards", "aria-busy": "true" }, ...this.#trends);
    #glances = element("div", { class: "cards glances", id: "glances", "aria-busy": "true" });
    #collected = element("p", { class: "collected", id: "collected" });
    #figures = element("div", { class: "overview" });
    #highlights = [];
    #operator = false;
    #question;

    connectedCallback() {
        this.#figures.replaceChildren(
            this.#notNarrowed,
            this.#tileRow,
            section("glances-heading", "At a glance", [], this.#glances),
            section("trends-heading", "How the numbers move", [this.#trendsNote], this.#trendsNotice, this.#trendCards),
            this.#collected,
        );
        this.replaceChildren(this.#notice, this.#figures);
    }

    disconnectedCallback() {
        this.#question?.abort();
    }

    /** Sets the reports, some of which are shown under "At a glance". */
    layOut(known) {
        this.#operator = known.operator;
        this.#highlights = glances(known).map(({ report, table }) => {
            const { name, title, group } = report;
            const drill = known.operator ? (row) => goBehind(report, table, row) : undefined;
            const card = document.createElement("chart-card").layOut({ id: `glance-${name}`, table: { ...table, title }, heading: "h3", brief: true, drill });
            const more = element("a", { class: "more", href: addressWith({ view: group }, name) }, "Open the report", element("span", { class: "aloud" }, `: ${title}`));
            card.append(viewLink(more, { view: group }, name));
            return { report, table, card };
        });
        this.#glances.replaceChildren(...this.#highlights.map(({ card }) => card));
        return this;
    }

    async show(filters, { noCache = false } = {}) {
        this.#question?.abort();
        const question = new AbortController();
        this.#question = question;
        const options = { signal: question.signal, noCache };
        await Promise.all([this.#showTrends(filters, options), this.#showGlances(filters, options), this.#showCollected(options)]);
    }

    redraw() {
        for (const card of this.querySelectorAll("chart-card")) card.redraw();
    }

    async #showTrends(filters, options) {
        this.#trendCards.setAttribute("aria-busy", "true");
        this.#sayWhatTheyCount(filters);
        try {
            const { granularity, series } = await trends(filters, options);
            if (options.signal.aborted) return;
            this.#trendsNotice.hidden = true;
            this.#trendsNotice.replaceChildren();
            this.#trendCards.hidden = false;
            for (const tile of this.#tiles) tile.show(series, granularity, this.#operator ? filters : undefined);
            this.#trends.forEach((card, index) => card.show({
                table: tableOf(TRENDS[index], granularity),
                rows: rowsOf(TRENDS[index], series),
                note: noteOf(TRENDS[index], granularity),
                context: inWords(filters),
                foot: `Fuel-stats · ${instant(new Date().toISOString())}`,
            }));
        } catch (failure) {
            if (options.signal.aborted) return;
            for (const tile of this.#tiles) tile.show(new Map(), "day");
            this.#trendsNotice.replaceChildren(noAnswer(failure, () => this.#showTrends(filters, { ...options, noCache: true })));
            this.#trendsNotice.hidden = false;
            this.#trendCards.hidden = true;
        }
        this.#trendCards.setAttribute("aria-busy", "false");
    }

    /** Names the filters that do not apply to the trends, so that different populations are not compared. */
    #sayWhatTheyCount(filters) {
        const span = filters.from === undefined && filters.to === undefined ? "The last twelve months." : "In the period chosen.";
        const ignored = ignoredFilters(filters);
        this.#trendsNote.replaceChildren(ignored.length === 0 ? span : `${span} All editions, without excluded installations.`);
        this.#notNarrowed.hidden = ignored.length === 0;
        this.#notNarrowed.replaceChildren(
            element("b", {}, `The four figures below are not filtered by ${ignored.join(" and ")}. `),
            "Their history is stored by release only: they count all editions, without excluded installations. "
                + "The charts under “At a glance” follow all filters.",
        );
    }

    async #showGlances(filters, options) {
        this.#glances.setAttribute("aria-busy", "true");
        await Promise.all(this.#highlights.map(async ({ report, table, card }) => {
            try {
                const { answer } = await reportOf(report.name, filters, options);
                if (options.signal.aborted) return;
                const figures = answer?.tables.find(({ name }) => name === table.name);
                const note = answer === undefined ? "This report takes longer: open it to compute it." : countedNote(table.unit, figures);
                card.show({ rows: figures?.rows ?? [], note, context: inWords(filters), foot: "" });
            } catch (failure) {
                if (!options.signal.aborted) card.show({ rows: [], note: `${failure.message}. ${failure.advice ?? ""}`, context: "", foot: "" });
            }
        }));
        if (!options.signal.aborted) this.#glances.setAttribute("aria-busy", "false");
    }

    /** The totals are optional; if there is nothing stored, the page explains how to begin. */
    async #showCollected(options) {
        try {
            const totals = await summary(options);
            if (options.signal.aborted) return;
            const nothing = totals.installation_structures.total === 0;
            this.#figures.hidden = nothing;
            this.#notice.hidden = !nothing;
            this.#notice.replaceChildren(...(nothing ? [nothingYet(() => dispatchEvent(new Event("reloadwanted")))] : []));
            this.#collected.replaceChildren(collectedSoFar(totals));
        } catch {
            if (!options.signal.aborted) this.#collected.replaceChildren("");
        }
    }
}

function noteOf({ explanation }, granularity) {
    return `${explanation}, ${eachSpan(granularity)}`;
}

/** The tables under "At a glance": the preferred ones, or the first drawn table of each group. */
function glances({ groups, reports }) {
    const wanted = AT_A_GLANCE.map(([name, tableName]) => {
        const report = reports.find((each) => each.name === name);
        return { report, table: report?.tables.find((each) => each.name === tableName) };
    });
    const first = groups.map(({ name }) => {
        const report = reports.find((each) => each.group === name && each.tables.some(isDrawn));
        return { report, table: report?.tables.find(isDrawn) };
    });
    return [wanted, first].map((tables) => tables.filter(({ table }) => table !== undefined)).find((tables) => tables.length > 0) ?? [];
}

function isDrawn({ chart }) {
    return chart !== "none" && chart !== "figures";
}

function section(id, title, aside, ...content) {
    return element("section", { "aria-labelledby": id }, element("div", { class: "section-head" }, element("h2", { id }, title), ...aside), ...content);
}

/** The active filters that do not apply to the trends. */
function ignoredFilters({ edition, filtered }) {
    return [...(edition === undefined ? [] : ["edition"]), ...(filtered === "exclude" ? [] : ["the choice of excluded installations"])];
}

function collectedSoFar({ installation_structures: structures, action_logs: logs, oswl_stats: workloads }) {
    const filtered = structures.filtered > 0 ? `, ${readable(structures.filtered)} of them excluded by the filtering rules` : "";
    return `Stored in total: ${readable(structures.total)} installations${filtered}; ${readable(logs.total)} action logs; `
        + `${readable(workloads.total)} workload reports.`;
}

customElements.define("overview-view", OverviewView);
