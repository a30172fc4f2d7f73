/** One report: its question, the number of installations counted, and its tables as charts. Loaded when it becomes visible. */

import { report as reportOf, tableAddress, verification } from "./api.js";
import { goBehind } from "./behind.js";
import { countedNote } from "./chart-card.js";
import { differencesTable } from "./differences.js";
import { button, element } from "./elements.js";
import { inWords, isFiltered, queryOf } from "./filters.js";
import { instant, readable } from "./formats.js";
import { waitForJob } from "./job-progress.js";
import { noAnswer, nothingCounted } from "./notices.js";

/** The notes for an index that is not up to date. */
const LAGS = new Map([
    ["behind", "the newest reports of installations are not counted yet"],
    ["rebuilding", "the index is being rebuilt: figures may be too low"],
]);

class ReportSection extends HTMLElement {
    #report;
    #cards;
    #parts;
    #filters;
    #requested;
    #question;
    #operator = false;
    #visible = false;
    #asking = Promise.resolve();

    /** Lays the section out, empty, at about its final size. */
    layOut(report, { operator }) {
        this.#report = report;
        this.#operator = operator;
        this.#parts = {
            counts: element("p", { class: "counts" }, "Working out the figures …"),
            state: element("div", { class: "state", hidden: true }),
            cards: element("div", { class: "cards" }),
            outcome: element("div", { class: "outcome", role: "status" }),
        };
        const drill = operator ? (table) => (row) => goBehind(report, table, row) : () => undefined;
        this.#cards = report.tables.map((table) => document.createElement("chart-card").layOut({
            id: `${report.name}-${table.name}`,
            table,
            drill: drill(table),
            titled: report.tables.length > 1 || table.title !== report.title,
        }));
        this.#parts.cards.append(...this.#cards);
        const heading = element("h3", { id: `${report.name}-title`, tabindex: "-1" }, report.title);
        const tools = operator ? [button({ class: "quiet verify" }, () => this.#verify(), "Compare with the database", aloud(report))] : [];
        this.id = report.name;
        this.className = "report";
        this.setAttribute("role", "region");
        this.setAttribute("aria-labelledby", heading.id);
        this.replaceChildren(
            element("div", { class: "report-head" }, element("div", {}, heading, element("p", { class: "question" }, report.question)), ...tools),
            this.#parts.counts,
            this.#parts.outcome,
            this.#parts.state,
            this.#parts.cards,
            element("p", { class: "period" }, report.period ? `The period selects: ${report.period}.` : ""),
        );
        this.setAttribute("aria-busy", "true");
        return this;
    }

    /** Shows the report for these filters, as soon as it is visible. */
    show(filters) {
        this.#filters = filters;
        if (this.#visible) this.#asking = this.#ask();
    }

    /** Called when the section comes near the window, and when it leaves. */
    set inSight(inSight) {
        this.#visible = inSight;
        if (inSight && this.#filters !== undefined) this.#asking = this.#ask();
    }

    /** Loads the report even if it is not visible; resolves when it is shown or the failure is. */
    async showNow() {
        if (this.getAttribute("aria-busy") === "true") this.#asking = this.#ask();
        await this.#asking;
    }

    redraw() {
        for (const card of this.#cards) card.redraw();
    }

    disconnectedCallback() {
        this.#question?.abort();
        this.#requested = undefined;
    }

    async #ask({ again = false } = {}) {
        const requested = queryOf(this.#filters).toString();
        if (requested === this.#requested && !again) return this.#asking;
        this.#requested = requested;
        this.#question?.abort();
        const question = new AbortController();
        this.#question = question;
        const filters = this.#filters;
        this.#parts.outcome.replaceChildren();
        this.setAttribute("aria-busy", "true");
        try {
            const { job, answer } = await reportOf(this.#report.name, filters, { signal: question.signal, noCache: again });
            const figures = answer ?? await this.#computed(job, question.signal);
            if (question.signal.aborted) return;
            this.#show(figures, filters);
        } catch (failure) {
            if (question.signal.aborted) return;
            this.#explain(noAnswer(failure, () => this.#ask({ again: true })), "No figures at the moment");
        }
        this.setAttribute("aria-busy", "false");
    }

    /** A report computed as a job shows its progress. */
    async #computed(job, signal) {
        this.#parts.cards.hidden = true;
        this.#parts.counts.replaceChildren("This takes longer: it continues when you leave this view, and is listed in Jobs.");
        this.#parts.state.hidden = false;
        return waitForJob(job, this.#parts.state, signal);
    }

    #show(answer, filters) {
        const { tables } = this.#report;
        this.#parts.counts.replaceChildren(...countsOf(answer, this.#drillWhole));
        if (answer.installations === 0) {
            this.#explain(nothingCounted(isFiltered(filters)));
            return;
        }
        const hadFocus = this.#parts.state.contains(document.activeElement);
        this.#parts.state.hidden = true;
        this.#parts.state.replaceChildren();
        this.#parts.cards.hidden = false;
        this.#cards.forEach((card, index) => {
            const table = tables[index];
            const figures = answer.tables.find(({ name }) => name === table.name) ?? { counted: 0, unknown: 0, rows: [] };
            card.show({
                rows: figures.rows,
                note: countedNote(table.unit, figures),
                csv: tableAddress(this.#report.name, table.name, filters),
                context: inWords(filters),
                foot: `Fuel-stats · ${this.#report.title} · computed ${instant(answer.as_of)}`,
            });
        });
        // The button that was pressed has been removed: the focus must not fall back to the top of the page.
        if (hadFocus) this.querySelector("h3").focus();
    }

    #explain(notice, counts) {
        const hadFocus = this.#parts.state.contains(document.activeElement);
        if (counts !== undefined) this.#parts.counts.replaceChildren(counts);
        this.#parts.cards.hidden = true;
        this.#parts.state.replaceChildren(notice);
        this.#parts.state.hidden = false;
        if (hadFocus) notice.querySelector("button, a")?.focus();
    }

    /** Opens all installations that were counted; for operators only. */
    get #drillWhole() {
        return this.#operator ? () => goBehind(this.#report) : undefined;
    }

    async #verify() {
        const { outcome } = this.#parts;
        outcome.replaceChildren(element("p", { class: "note" }, "Comparing with the database …"));
        try {
            const { equal, tables } = await verification(this.#report.name, this.#filters, this.#question?.signal);
            outcome.replaceChildren(
                element("p", { class: equal ? "verdict good" : "verdict bad" },
                    equal ? "The database has the same figures." : "The database has different figures:"),
                ...tables.filter((table) => !table.equal).map((table) => differencesTable(this.#report, table)),
            );
        } catch (failure) {
            if (this.isConnected) outcome.replaceChildren(element("p", { class: "verdict bad" }, `${failure.message}. ${failure.advice ?? ""}`));
        }
    }
}

function aloud({ title }) {
    return element("span", { class: "aloud" }, `: ${title}`);
}

/** The number of installations counted and lacking the data, the time of computation and the state of the index. */
function countsOf({ installations, lacking, implausible_clocks: implausible, as_of: asOf, index }, drill) {
    const count = drill === undefined || installations === 0
        ? element("b", {}, readable(installations))
        : button({ class: "figure", "aria-label": `${readable(installations)} installations counted: show them` }, drill, readable(installations));
    const words = [count, ` ${installations === 1 ? "installation" : "installations"} counted`];
    if (lacking > 0) words.push(" · ", element("b", {}, readable(lacking)), " of them lack the data");
    if (implausible > 0) {
        words.push(" · ", element("b", {}, readable(implausible)), ` ${implausible === 1 ? "record" : "records"} with an implausible clock`);
    }
    words.push(" · computed ", element("time", { datetime: asOf }, instant(asOf)));
    if (LAGS.has(index)) words.push(" · ", element("span", { class: "lag" }, LAGS.get(index)));
    return words;
}

customElements.define("report-section", ReportSection);
