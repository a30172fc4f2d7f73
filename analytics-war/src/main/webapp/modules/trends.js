/** The trends below the charts: asks for the series of the release and the time range in the address, and shows them. */

import "./time-range.js";
import "./trend-card.js";
import { ADDRESS_CHANGED, goTo, inAddress, releaseInAddress } from "./address.js";
import { element } from "./elements.js";
import { noAnswer } from "./notices.js";
import { trends } from "./reports.js";
import { span, USUAL_RANGE } from "./time-range.js";
import { TRENDS } from "./trend-charts.js";

class FuelTrends extends HTMLElement {
    #range = document.createElement("time-range");
    #notice = element("div", { id: "trends-notice", hidden: true });
    #cards = element("div", { class: "charts", id: "trend-cards" });
    #question;
    #asked;

    connectedCallback() {
        this.#cards.append(...TRENDS.map((trend) => document.createElement("trend-card").layOut(trend)));
        this.replaceChildren(
            element("div", { class: "tools" }, element("h2", { id: "trends-heading" }, "How the numbers move"), this.#range),
            this.#notice,
            this.#cards,
        );
        this.#range.addEventListener("change", () => goTo("range", this.#range.value === USUAL_RANGE ? undefined : this.#range.value));
        for (const change of [ADDRESS_CHANGED, "popstate"]) addEventListener(change, () => this.#showChosen());
        matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
            for (const card of this.#cards.children) card.redraw();
        });
        this.#showChosen();
    }

    /** Shows what the address names, unless it is shown already; a question asked before and still open is dropped. */
    async #showChosen({ again = false } = {}) {
        const release = releaseInAddress();
        const range = inAddress("range") ?? USUAL_RANGE;
        this.#range.value = range;
        const asked = JSON.stringify([release, range]);
        if (asked === this.#asked && !again) return;
        this.#asked = asked;
        this.#question?.abort();
        const question = new AbortController();
        this.#question = question;
        this.#cards.setAttribute("aria-busy", "true");
        try {
            const { granularity, series } = await trends(release, span(range), question.signal);
            if (question.signal.aborted) return;
            this.#notice.hidden = true;
            this.#notice.replaceChildren();
            this.#cards.hidden = false;
            for (const card of this.#cards.children) card.show(series, granularity);
        } catch (failure) {
            if (question.signal.aborted) return;
            this.#notice.replaceChildren(noAnswer(failure, () => this.#showChosen({ again: true })));
            this.#notice.hidden = false;
            this.#cards.hidden = true;
        }
        this.#cards.setAttribute("aria-busy", "false");
    }
}

customElements.define("fuel-trends", FuelTrends);
