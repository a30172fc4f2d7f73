/** A number to be read at a glance, with a line that puts it into proportion, and how it divides as a table. */

import { dataTable, element, readable } from "./elements.js";

/** Takes the room of the line to come, so that nothing moves when it does. */
const PLACE = "\u2007".repeat(38);

class HeadlineNumber extends HTMLElement {
    #parts;
    #title;

    /** Lays the tile out, empty, at its final size. */
    layOut(id, title) {
        this.#title = title;
        this.#parts = {
            number: element("p", { class: "number" }, "–"),
            aside: element("p", { class: "note" }, PLACE),
            table: element("div", { class: "table" }),
        };
        const heading = element("h2", { id: `${id}-heading` }, title);
        const aloud = element("span", { class: "aloud" }, `: ${title}`);
        this.id = id;
        this.className = "card headline";
        this.setAttribute("role", "group");
        this.setAttribute("aria-labelledby", heading.id);
        this.replaceChildren(
            heading,
            this.#parts.number,
            this.#parts.aside,
            element("details", {}, element("summary", {}, "Show as a table", aloud), this.#parts.table),
        );
        return this;
    }

    /** Shows the number, the line below it, and the rows of the table. */
    show(number, aside, headings, rows) {
        this.#parts.number.replaceChildren(readable(number));
        this.#parts.aside.replaceChildren(aside);
        this.#parts.table.replaceChildren(dataTable(this.#title, headings, rows));
    }
}

customElements.define("headline-number", HeadlineNumber);
