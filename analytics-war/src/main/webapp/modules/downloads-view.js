/** Downloads: the CSV exports of data collected between two days. */

import "./export-card.js";
import { goTo, inAddress } from "./address.js";
import { element } from "./elements.js";
import { EXPORTS } from "./exports.js";
import { isDay, monthBefore, today } from "./periods.js";

const LEAD = "Collected data as CSV files for a spreadsheet. Both days are included, in UTC. Download a file immediately, "
    + "or request it as a job, which creates it in the background and stores it for a limited time.";

class DownloadsView extends HTMLElement {
    #operator = false;
    #from = element("input", { type: "date", id: "from-date", required: true, autocomplete: "off" });
    #to = element("input", { type: "date", id: "to-date", required: true, autocomplete: "off" });
    #problem = element("p", { class: "problem", id: "download-problem", role: "alert" });
    #cards = [];

    layOut({ operator }) {
        this.#operator = operator;
        return this;
    }

    connectedCallback() {
        for (const input of [this.#from, this.#to]) {
            input.setAttribute("aria-describedby", this.#problem.id);
            input.addEventListener("change", () => this.#choose());
        }
        this.replaceChildren(
            element("p", { class: "lead" }, LEAD),
            element("div", { class: "card dates" }, element("label", {}, "From", this.#from), element("label", {}, "To", this.#to), this.#problem),
            ...(this.#operator ? [element("p", { class: "note" }, "Contact data are in direct downloads only, not in the files of jobs.")] : []),
            ...EXPORTS.map(([title, exports]) => this.#section(title, exports)),
        );
    }

    /** Shows the days of the address; by default the last month. */
    show() {
        const to = isDay(inAddress("to_date")) ? inAddress("to_date") : today();
        this.#from.value = isDay(inAddress("from_date")) ? inAddress("from_date") : monthBefore(to);
        this.#to.value = to;
        this.#offer();
    }

    #choose() {
        if (this.#offer()) goTo({ from_date: this.#from.value, to_date: this.#to.value });
    }

    /** Offers the files of the chosen days, if they are valid; returns whether they are. */
    #offer() {
        const [from, to] = [this.#from.value, this.#to.value];
        this.#from.max = to;
        this.#to.min = from;
        const problem = problemWith(from, to);
        this.#problem.replaceChildren(problem);
        for (const input of [this.#from, this.#to]) input.setAttribute("aria-invalid", String(problem !== ""));
        for (const card of this.#cards) card.offer(problem === "" ? { from_date: from, to_date: to } : undefined);
        return problem === "";
    }

    #section(title, exports) {
        const cards = exports.map((each) => document.createElement("export-card").layOut(each));
        this.#cards.push(...cards);
        const id = `downloads-${exports[0][0]}`;
        return element("section", { "aria-labelledby": id }, element("h3", { id }, title),
            element("ul", { class: "downloads" }, ...cards.map((card) => element("li", {}, card))));
    }
}

function problemWith(from, to) {
    if (from === "" || to === "") return "Choose a first and a last day.";
    return from > to ? "The first day must not come after the last." : "";
}

customElements.define("downloads-view", DownloadsView);
