/** A panel of the operators' view: a heading, and its content or the reason for its absence. */

import { element } from "./elements.js";
import { noAnswer } from "./notices.js";

/** Loads and shows its content; a failure is explained in its place. */
export class Panel extends HTMLElement {
    #content = element("div", { class: "panel-content", "aria-busy": "true" });
    #question = new AbortController();

    /** The id, title and explanation of the panel. */
    static about = { id: "", title: "", explanation: "" };

    connectedCallback() {
        const { id, title, explanation } = this.constructor.about;
        const heading = element("h3", { id: `${id}-title`, tabindex: "-1" }, title);
        this.id = id;
        this.className = "report card";
        this.setAttribute("role", "region");
        this.setAttribute("aria-labelledby", heading.id);
        this.#question = new AbortController();
        this.replaceChildren(heading, element("p", { class: "question" }, explanation), this.#content);
    }

    disconnectedCallback() {
        this.#question.abort();
    }

    /** Shows the result of `content(signal)`. */
    async show() {
        const { signal } = this.#question;
        this.#content.setAttribute("aria-busy", "true");
        try {
            const made = await this.content(signal);
            if (signal.aborted) return;
            const focused = this.#content.contains(document.activeElement) ? document.activeElement.id : "";
            this.#content.replaceChildren(...made);
            if (focused !== "") (document.getElementById(focused) ?? this.querySelector("h3")).focus();
        } catch (failure) {
            if (signal.aborted) return;
            this.#content.replaceChildren(noAnswer(failure, () => this.show()));
        }
        this.#content.setAttribute("aria-busy", "false");
    }
}

/** A table of a panel; headings that begin with "#" are for columns of figures, an empty one for actions. */
export function panelTable(caption, headings, rows) {
    const number = headings.map((heading) => heading.startsWith("#"));
    const cell = (value, index) => {
        const attributes = { class: number[index] ? "number" : undefined };
        return index === 0 ? element("th", { scope: "row", ...attributes }, value) : element("td", attributes, ...[value].flat());
    };
    return element(
        "div",
        { class: "table", role: "region", tabindex: "0", "aria-label": caption },
        element(
            "table",
            {},
            element("caption", { class: "aloud" }, caption),
            element("thead", {}, element("tr", {}, ...headings.map((heading, index) =>
                element("th", { scope: "col", class: number[index] ? "number" : undefined }, heading === "" ? element("span", { class: "aloud" }, "What to do") : heading.replace("#", ""))))),
            element("tbody", {}, ...rows.map((row) => element("tr", {}, ...row.map(cell)))),
        ),
    );
}
