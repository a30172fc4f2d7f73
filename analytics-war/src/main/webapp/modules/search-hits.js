/** A page of search results: a table sortable by its columns, with paging. */

import { button, element } from "./elements.js";
import { NONE, readable } from "./formats.js";
import { installationLink } from "./installation-link.js";
import { cellOf, fieldName, SUBJECTS } from "./search-fields.js";

class SearchHits extends HTMLElement {
    #sorted;

    /** `sorted` is called with the order that the user chose. */
    layOut(sorted) {
        this.#sorted = sorted;
        return this;
    }

    /** Shows hits of a subject in an order; `columns` names the sortable fields, `operator` whether hits have identifiers. */
    show({ subject, sort, hits, operator, sortable }) {
        const { title, columns } = SUBJECTS.get(subject);
        const shown = columns.filter(({ field }) => operator || field !== "master_node_uid");
        const focused = this.contains(document.activeElement) ? document.activeElement.id : "";
        this.replaceChildren(element(
            "div",
            { class: "card table", role: "region", tabindex: "0", "aria-label": `${title} found` },
            element("table", {}, element("caption", { class: "aloud" }, `${title} found`),
                element("thead", {}, element("tr", {}, ...shown.map((column) => this.#heading(column, sort, sortable)))),
                element("tbody", {}, ...hits.map((hit) => element("tr", {}, ...shown.map((column) => cell(hit, column)))))),
        ));
        if (focused !== "") document.getElementById(focused)?.focus();
    }

    #heading({ field, title = fieldName(field), number }, sort, sortable) {
        const attributes = { scope: "col", class: number ? "number" : undefined };
        if (!sortable(field)) return element("th", attributes, title);
        const down = sort === `-${field}`;
        const here = down || sort === field;
        const mark = !here ? "" : down ? " ↓" : " ↑";
        const sorted = button({ class: "sort", id: `sort-${field}` }, () => this.#sorted(down ? field : `-${field}`), title, element("span", { "aria-hidden": "true" }, mark));
        return element("th", { ...attributes, "aria-sort": !here ? undefined : down ? "descending" : "ascending" }, sorted);
    }
}

function cell(hit, column) {
    const text = cellOf(hit, column);
    if (column.field !== "master_node_uid" || text === NONE) return element("td", { class: column.number ? "number" : column.all === undefined ? undefined : "wordy" }, text);
    return element("td", {}, installationLink(text));
}

/** The position of a page among all hits; if it is unknown, only their number. */
export function placeInWords(subject, total, shown, before) {
    const [one, many] = SUBJECTS.get(subject).nouns;
    const all = `${readable(total)} ${total === 1 ? one : many}`;
    if (shown === 0 || shown === total || before === undefined) return all;
    return `${readable(before + 1)}–${readable(before + shown)} of ${all}`;
}

customElements.define("search-hits", SearchHits);
