/** The selection of a period: predefined ones that end today, or any dates; none means all time. */

import { goTo } from "./address.js";
import { dropDown } from "./drop-down.js";
import { button, element } from "./elements.js";
import { periodName, QUICK_PERIODS } from "./periods.js";

class PeriodPicker extends HTMLElement {
    #from = element("input", { type: "date", id: "from", name: "from", autocomplete: "off" });
    #to = element("input", { type: "date", id: "to", name: "to", autocomplete: "off" });
    #problem = element("p", { class: "problem", id: "period-problem", role: "alert" });
    #quick = [["", "All time"], ...[...QUICK_PERIODS].map(([value, { name }]) => [value, name])].map(([value, name]) =>
        button({ class: "quick", "data-range": value }, () => this.#choose({ range: value, from: undefined, to: undefined }), name));
    #drop;

    connectedCallback() {
        const free = element(
            "form",
            { class: "free" },
            element("label", {}, "From", this.#from),
            element("label", {}, "To", this.#to),
            this.#problem,
            element("button", { class: "primary", id: "apply-period" }, "Show these days"),
        );
        free.addEventListener("submit", (event) => {
            event.preventDefault();
            this.#chooseDays();
        });
        this.#drop = dropDown(
            "range",
            "Period",
            element("div", { class: "period" }, element("div", { class: "quicks", role: "group", "aria-label": "Quick periods" }, ...this.#quick), free),
        );
        this.replaceChildren(this.#drop.whole);
    }

    /** Shows this period as selected. */
    show({ range, from, to }) {
        this.#from.value = from ?? "";
        this.#to.value = to ?? "";
        this.#complain("");
        const open = range === undefined && from === undefined && to === undefined;
        for (const each of this.#quick) {
            const value = each.dataset.range;
            each.setAttribute("aria-pressed", String(value === "" ? open : value === range));
        }
        this.#drop.say(periodName({ range, from, to }), !open);
    }

    #chooseDays() {
        const [from, to] = [this.#from.value, this.#to.value];
        if (this.#from.validity.badInput || this.#to.validity.badInput) this.#complain("One of these is not a date.");
        else if (from !== "" && to !== "" && from > to) this.#complain("The first day must not come after the last.");
        else this.#choose({ range: undefined, from, to });
    }

    #choose(changes) {
        goTo(changes);
        this.#drop.close();
    }

    #complain(problem) {
        this.#problem.replaceChildren(problem);
        for (const input of [this.#from, this.#to]) {
            input.setAttribute("aria-invalid", String(problem !== ""));
            input.setAttribute("aria-describedby", this.#problem.id);
        }
    }
}

customElements.define("period-picker", PeriodPicker);
