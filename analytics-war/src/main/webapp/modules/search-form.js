/** The search form: the subject, the active conditions, and adding one. */

import { button, element } from "./elements.js";
import { allowed, fieldName, SUBJECTS } from "./search-fields.js";
import { conditionInWords, SIGNS } from "./search-terms.js";

class SearchForm extends HTMLElement {
    #changed;
    #operator;
    #fields = new Map();
    #conditions = [];
    #subject = select("search-in", "Search", [...SUBJECTS].map(([value, { title }]) => [value, title]));
    #field = select("search-field", "Field", []);
    #sign = select("search-sign", "Condition", []);
    #value = element("span", { class: "search-value" });
    #chips = element("ul", { class: "chips", "aria-label": "Conditions set" });

    /** `changed` is called with the subject and the conditions when the user changes them. */
    layOut({ operator, changed }) {
        this.#operator = operator;
        this.#changed = changed;
        return this;
    }

    connectedCallback() {
        const form = element("form", { class: "card search-form", role: "search", "aria-label": "Search" },
            labelled("Search", this.#subject), labelled("where", this.#field), labelled("", this.#sign), labelled("", this.#value),
            element("button", { class: "primary", id: "search-add" }, "Search"));
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            this.#add();
        });
        this.#subject.addEventListener("change", () => this.#changed({ subject: this.#subject.value, conditions: [] }));
        this.#field.addEventListener("change", () => this.#offerSigns());
        this.#sign.addEventListener("change", () => this.#offerValue());
        this.replaceChildren(form, this.#chips);
    }

    /** Shows a subject with its fields, as named by the server, and the active conditions. */
    show({ subject, conditions }, fields) {
        this.#subject.value = subject;
        this.#conditions = conditions;
        const mine = allowed(fields, this.#operator);
        const names = mine.map(({ name }) => name).join();
        if (names !== [...this.#fields.keys()].join()) {
            this.#fields = new Map(mine.map(({ name, kind }) => [name, kind]));
            this.#field.replaceChildren(...mine.map(({ name }) => element("option", { value: name }, fieldName(name))));
            this.#offerSigns();
        }
        this.#chips.replaceChildren(...conditions.map((condition, index) => this.#chip(condition, index)));
        if (conditions.length > 1) {
            this.#chips.append(element("li", {}, button({ class: "quiet", id: "search-clear" }, () => this.#tell([]), "Remove all")));
        }
    }

    #chip(condition, index) {
        const words = conditionInWords(condition, this.#fields.get(condition.field));
        const remove = () => {
            this.#tell(this.#conditions.toSpliced(index, 1));
            this.#field.focus();
        };
        return element("li", { class: "chip" }, element("span", {}, words), button({ class: "quiet", "aria-label": `Remove: ${words}` }, remove, "✕"));
    }

    #offerSigns() {
        const signs = SIGNS[this.#fields.get(this.#field.value)] ?? SIGNS.text;
        this.#sign.replaceChildren(...[...signs].map(([value, text]) => element("option", { value }, text)));
        this.#offerValue();
    }

    #offerValue() {
        const kind = this.#fields.get(this.#field.value);
        this.#value.hidden = this.#sign.value.startsWith("?");
        const shared = { id: "search-value", "aria-label": "Value", required: !this.#value.hidden, autocomplete: "off" };
        this.#value.replaceChildren(kind === "flag"
            ? select("search-value", "Value", [["true", "yes"], ["false", "no"]])
            : element("input", { ...shared, type: { number: "number", moment: "date" }[kind] ?? "search", maxlength: "64", placeholder: kind === "text" ? "text" : undefined }));
    }

    #add() {
        const input = this.#value.firstElementChild;
        const value = this.#value.hidden ? "" : input.value.trim();
        if (!this.#value.hidden && value === "") return;
        const added = { field: this.#field.value, sign: this.#sign.value, value };
        this.#tell([...this.#conditions, added]);
        if (input.localName === "input") input.value = "";
    }

    #tell(conditions) {
        this.#changed({ subject: this.#subject.value, conditions });
    }
}

function select(id, name, options) {
    return element("select", { id, "aria-label": name, autocomplete: "off" }, ...options.map(([value, text]) => element("option", { value }, text)));
}

function labelled(text, control) {
    return element("div", { class: "search-part" }, ...(text === "" ? [] : [element("span", { "aria-hidden": "true" }, text)]), control);
}

customElements.define("search-form", SearchForm);
