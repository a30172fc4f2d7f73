/** The most frequent values of some fields beside the hits, with their counts; selecting one narrows the search. */

import { button, element } from "./elements.js";
import { readable } from "./formats.js";
import { fieldName, valueName } from "./search-fields.js";

const FIRST_VALUES = 6;

class SearchFacets extends HTMLElement {
    #changed;
    #whole = new Set();

    /** `changed` is called with the field, the value and whether it is selected. */
    layOut(changed) {
        this.#changed = changed;
        return this;
    }

    /** Shows these facets, from field to values; `chosen` has the selected values of each, as text. */
    show(facets, chosen) {
        const focused = this.contains(document.activeElement) ? document.activeElement.id : "";
        this.replaceChildren(...[...facets].filter(([, values]) => values.length > 0).map(([field, values]) => this.#facet(field, values, chosen(field), facets, chosen)));
        if (focused !== "") document.getElementById(focused)?.focus();
    }

    #facet(field, values, chosen, facets, chosenOf) {
        const inOrder = [...values.filter(({ value }) => chosen.has(String(value))), ...values.filter(({ value }) => !chosen.has(String(value)))];
        const shown = this.#whole.has(field) ? inOrder : inOrder.slice(0, Math.max(FIRST_VALUES, chosen.size));
        const toggle = () => {
            if (!this.#whole.delete(field)) this.#whole.add(field);
            this.show(facets, chosenOf);
        };
        const more = values.length <= FIRST_VALUES ? [] : [
            button({ class: "quiet more", id: `more-${field}` }, toggle, this.#whole.has(field) ? "Fewer" : `All ${readable(values.length)}`, element("span", { class: "aloud" }, `: ${fieldName(field)}`)),
        ];
        return element("fieldset", {}, element("legend", {}, fieldName(field)),
            element("div", { class: "checks" }, ...shown.map((each) => this.#check(field, each, chosen))), ...more);
    }

    #check(field, { value, count }, chosen) {
        const text = String(value);
        const input = element("input", { type: "checkbox", id: `facet-${field}-${text}`, checked: chosen.has(text), autocomplete: "off" });
        input.addEventListener("change", () => this.#changed(field, text, input.checked));
        return element("label", {}, input, element("span", { class: "value" }, valueName(field, value)), element("span", { class: "count" }, readable(count)));
    }
}

customElements.define("search-facets", SearchFacets);
