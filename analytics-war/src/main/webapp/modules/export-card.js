/** One CSV export: downloaded immediately, or requested as a job. */

import { viewLink, addressWith } from "./address.js";
import { endJob, orderExport } from "./api.js";
import { button, element } from "./elements.js";
import { instant } from "./formats.js";
import { pollUntilEnded, OPEN, progressBar } from "./job-progress.js";
import { periodName } from "./periods.js";

class ExportCard extends HTMLElement {
    #name;
    #days;
    #link;
    #order;
    #state = element("div", { class: "export-job", role: "status" });
    #question = new AbortController();

    layOut([name, title, explanation]) {
        const aloud = () => element("span", { class: "aloud" }, `: ${title}`);
        this.#name = name;
        this.#link = element("a", { class: "tool download", id: `csv-${name}`, "data-export": name, download: true, role: "link" }, "Download", aloud());
        this.#order = button({ class: "tool", id: `order-${name}` }, () => this.#make(), "Request as a job", aloud());
        this.className = "card export";
        this.replaceChildren(
            element("div", {}, element("h4", {}, title), element("p", { class: "note" }, explanation)),
            element("div", { class: "export-tools" }, this.#link, this.#order),
            this.#state,
        );
        return this;
    }

    /** Offers the file of these days; none if they are undefined. */
    offer(days) {
        this.#days = days;
        // A link without an address cannot be followed, but is still read by screen readers.
        if (days === undefined) this.#link.removeAttribute("href");
        else this.#link.href = `/api/v1/csv/${this.#name}?${new URLSearchParams(days)}`;
        for (const tool of [this.#link, this.#order]) tool.setAttribute("aria-disabled", String(days === undefined));
    }

    disconnectedCallback() {
        this.#question.abort();
    }

    async #make() {
        if (this.#days === undefined || this.#state.ariaBusy === "true") return;
        this.#question = new AbortController();
        const { signal } = this.#question;
        this.#state.ariaBusy = "true";
        try {
            const days = this.#days;
            const job = await orderExport(this.#name, days);
            const ended = await pollUntilEnded(job, signal, (now) => this.#showState(now, days));
            this.#showState(ended, days);
        } catch (failure) {
            if (!signal.aborted) this.#state.replaceChildren(element("p", { class: "problem" }, `${failure.message}. ${failure.advice ?? ""}`));
        }
        this.#state.ariaBusy = "false";
    }

    #showState(job, { from_date: from, to_date: to }) {
        const jobs = viewLink(element("a", { href: addressWith({ view: "jobs" }) }, "All jobs"), { view: "jobs" });
        const days = element("p", { class: "note" }, periodName({ from, to }));
        if (OPEN.has(job.state)) {
            const cancel = button({ class: "tool" }, () => endJob(job.id).catch(() => {}), "Cancel");
            this.#state.replaceChildren(days, progressBar(job), element("div", { class: "export-tools" }, cancel, jobs));
        } else if (job.state === "done") {
            const result = element("a", { class: "tool primary", href: job.result, download: true }, "Download the finished file");
            this.#state.replaceChildren(days, result, element("p", { class: "note" }, `Available until ${instant(job.expires_at)}. `, jobs));
        } else {
            this.#state.replaceChildren(element("p", { class: "problem" }, job.message ?? `The job is ${job.state}.`), jobs);
        }
    }
}

customElements.define("export-card", ExportCard);
