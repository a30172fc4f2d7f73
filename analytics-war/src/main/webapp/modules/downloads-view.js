/** Downloads: the CSV exports of what was collected between two days, as the service had them from the beginning. */

import "./export-card.js";
import { goTo, inAddress } from "./address.js";
import { element } from "./elements.js";
import { EXPORTS } from "./exports.js";
import { isDay, monthBefore, today } from "./periods.js";

const LEAD = "What was collected, as CSV files for a spreadsheet. Both days are included, in UTC. Download a file at once, "
    + "or order it as a job, which makes it in the background and keeps it for a while.";

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
            ...(this.#operator ? [element("p", { class: "note" }, "Names and addresses of contacts stand in direct downloads only, not in the files of jobs.")] : []),
            ...EXPORTS.map(([title, exports]) => this.#section(title, exports)),
        );
    }

    /** Shows the days that the address names; from a month ago to today when it names none. */
    show() {
        const to = isDay(inAddress("to_date")) ? inAddress("to_date") : today();
        this.#from.value = isDay(inAddress("from_date")) ? inAddress("from_date") : monthBefore(to);
        this.#to.value = to;
        this.#offer();
    }

    #choose() {
        if (this.#offer()) goTo({ from_date: this.#from.value, to_date: this.#to.value });
    }

    /** Offers the files of the days chosen, if these can be meant; answers whether they can. */
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
