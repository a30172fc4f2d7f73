/** Jobs: reports computed in the background, requested here or started by a large report; their progress and results. */

import { endJob, jobs as allJobs, orderJob } from "./api.js";
import { button, element } from "./elements.js";
import { exportTitle } from "./exports.js";
import { filtersInAddress, inWords } from "./filters.js";
import { instant, NONE } from "./formats.js";
import { OPEN, progressBar } from "./job-progress.js";
import { noAnswer } from "./notices.js";
import { periodName } from "./periods.js";

const POLL_MS = 2000;

const STATES = new Map([
    ["waiting", "Waiting"], ["running", "Running"], ["done", "Done"], ["failed", "Failed"], ["cancelled", "Cancelled"], ["expired", "Expired"],
]);

class JobsView extends HTMLElement {
    #reports = new Map();
    #report = element("select", { id: "job-report", autocomplete: "off" });
    #table = element("select", { id: "job-table", autocomplete: "off" });
    #format = element("select", { id: "job-format", autocomplete: "off" }, element("option", { value: "csv" }, "CSV"), element("option", { value: "json" }, "JSON"));
    #filters = element("p", { class: "note", id: "job-filters" });
    #problem = element("p", { class: "problem", role: "alert" });
    #list = element("div", { id: "jobs", "aria-busy": "true" });
    #spoken = element("p", { class: "aloud", role: "status" });
    #timer;
    #question = new AbortController();

    /** Sets the reports that can be requested. */
    layOut({ reports }) {
        this.#reports = new Map(reports.map((report) => [report.name, report]));
        this.#report.replaceChildren(...reports.map(({ name, title }) => element("option", { value: name }, title)));
        this.#offerTables();
        return this;
    }

    connectedCallback() {
        this.#question = new AbortController();
        const order = element(
            "form",
            { class: "card order" },
            element("h3", {}, "Request a report"),
            element("label", {}, "Report", this.#report),
            element("label", {}, "Table", this.#table),
            element("label", {}, "Format", this.#format),
            element("button", { class: "primary", id: "order" }, "Request"),
            this.#filters,
            this.#problem,
        );
        order.addEventListener("submit", (event) => {
            event.preventDefault();
            this.#order();
        });
        this.#report.addEventListener("change", () => this.#offerTables());
        this.replaceChildren(
            element("p", { class: "lead" }, "Large reports are computed in the background. They continue when you leave this page; results are stored for a limited time."),
            order,
            this.#spoken,
            this.#list,
        );
    }

    disconnectedCallback() {
        this.#question.abort();
        clearTimeout(this.#timer);
    }

    show() {
        this.#filters.replaceChildren(`With the filters above: ${inWords(filtersInAddress())}.`);
        this.#refresh();
    }

    #offerTables() {
        const { tables = [] } = this.#reports.get(this.#report.value) ?? {};
        this.#table.replaceChildren(...tables.map(({ name, title }) => element("option", { value: name }, title)));
    }

    /** Loads the jobs, and polls while any of them is unfinished. */
    async #refresh() {
        clearTimeout(this.#timer);
        const { signal } = this.#question;
        try {
            const jobs = await allJobs(signal);
            if (signal.aborted) return;
            this.#showJobs(jobs);
            if (jobs.some(({ state }) => OPEN.has(state))) this.#timer = setTimeout(() => this.#refresh(), POLL_MS);
        } catch (failure) {
            if (signal.aborted) return;
            this.#list.replaceChildren(noAnswer(failure, () => this.#refresh()));
        }
        this.#list.setAttribute("aria-busy", "false");
    }

    #showJobs(jobs) {
        const focused = this.#list.contains(document.activeElement) ? document.activeElement.id : "";
        const headings = ["Report", "Filters", "Requested", "State", ""].map((text) => element("th", { scope: "col" }, text === "" ? element("span", { class: "aloud" }, "Actions") : text));
        this.#list.replaceChildren(
            jobs.length === 0
                ? element("p", { class: "empty" }, "No jobs yet.")
                : element(
                    "div",
                    { class: "card table", role: "region", tabindex: "0", "aria-label": "Jobs" },
                    element("table", {}, element("caption", { class: "aloud" }, "Jobs, latest first"),
                        element("thead", {}, element("tr", {}, ...headings)),
                        element("tbody", {}, ...jobs.map((job) => this.#row(job)))),
                ),
        );
        if (focused !== "") document.getElementById(focused)?.focus();
    }

    #row(job) {
        const report = this.#reports.get(job.report);
        const table = report?.tables.find(({ name }) => name === job.table)?.title;
        const title = [report?.title ?? exportTitle(job.report) ?? job.report, ...(table === undefined || table === report.title ? [] : [table])].join(": ");
        const open = OPEN.has(job.state);
        const state = [element("b", { class: `job-state ${job.state}` }, STATES.get(job.state) ?? job.state)];
        if (open) state.push(progressBar(job));
        if (job.message) state.push(element("p", { class: "note" }, job.message));
        if (job.state === "done" && job.expires_at) state.push(element("p", { class: "note" }, `available until ${instant(job.expires_at)}`));
        const aloud = element("span", { class: "aloud" }, `: ${title}, job ${job.id}`);
        const tools = [button({ class: "quiet", id: `end-${job.id}` }, () => this.#end(job, title), open ? "Cancel" : "Delete", aloud)];
        if (job.result) tools.unshift(element("a", { class: "tool", id: `result-${job.id}`, href: job.result, download: true }, `Download ${String(job.format ?? "").toUpperCase()}`, aloud.cloneNode(true)));
        return element(
            "tr",
            { id: `job-${job.id}` },
            element("th", { scope: "row" }, title),
            element("td", {}, filtersOf(job)),
            element("td", {}, job.requested_at ? instant(job.requested_at) : NONE, ...(job.requester ? [element("p", { class: "note" }, `by ${job.requester}`)] : [])),
            element("td", {}, ...state),
            element("td", {}, element("div", { class: "row-tools" }, ...tools)),
        );
    }

    async #order() {
        this.#problem.replaceChildren();
        try {
            await orderJob({ report: this.#report.value, table: this.#table.value, format: this.#format.value, filters: filtersInAddress() });
            this.#spoken.replaceChildren("The report has been requested.");
            await this.#refresh();
        } catch (failure) {
            this.#problem.replaceChildren(`${failure.message}. ${failure.advice ?? ""}`);
        }
    }

    async #end({ id, state }, title) {
        try {
            await endJob(id);
            this.#spoken.replaceChildren(`${title}: ${OPEN.has(state) ? "cancelled" : "deleted"}.`);
        } catch (failure) {
            this.#problem.replaceChildren(`${failure.message}. ${failure.advice ?? ""}`);
        }
        await this.#refresh();
    }
}

function filtersOf({ filters }) {
    const { release, from, to, filtered, edition, from_date: first, to_date: last } = filters ?? {};
    if (first || last) return periodName({ from: first, to: last });
    return inWords({
        releases: [release ?? []].flat(), from: from ?? undefined, to: to ?? undefined, filtered: filtered ?? "exclude", edition: edition ?? undefined,
    });
}

customElements.define("jobs-view", JobsView);
