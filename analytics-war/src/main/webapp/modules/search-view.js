/** The search for installations and action logs. The search and the page of hits are in the address. */

import "./search-facets.js";
import "./search-form.js";
import "./search-hits.js";
import { allInAddress, goTo, inAddress } from "./address.js";
import { search, searchFields } from "./api.js";
import { button, element } from "./elements.js";
import { noAnswer } from "./notices.js";
import { placeInWords } from "./search-hits.js";
import { SUBJECTS } from "./search-fields.js";
import { questionsOf, readCondition, writeCondition } from "./search-terms.js";

const PAGE = 50;

class SearchView extends HTMLElement {
    #operator = false;
    #form;
    #facets;
    #hits;
    #fields = new Map();
    #place = element("p", { class: "found", id: "found", role: "status" }, "Searching …");
    #state = element("div", { class: "state", hidden: true });
    #earlier = button({ id: "search-earlier" }, () => this.#turnBack(), "Previous");
    #later = button({ id: "search-later" }, () => this.#turnOn(), "Next");
    #found = element("div", { class: "search-found", "aria-busy": "true" });
    #requested;
    #question;

    layOut({ operator }) {
        this.#operator = operator;
        this.#form = document.createElement("search-form").layOut({ operator, changed: (changes) => this.#go(changes) });
        this.#facets = document.createElement("search-facets").layOut((...choice) => this.#choose(...choice));
        this.#hits = document.createElement("search-hits").layOut((sort) => this.#go({ sort }));
        return this;
    }

    connectedCallback() {
        this.#found.replaceChildren(this.#place, this.#state, this.#hits, element("div", { class: "dialog-foot" }, this.#earlier, this.#later));
        this.replaceChildren(
            element("p", { class: "lead" }, "Find installations, or what was done on them. All conditions must be met; those on an environment, by one and the same environment."),
            this.#form,
            element("div", { class: "search" },
                element("details", { class: "search-facets", open: matchMedia("(min-width: 60rem)").matches }, element("summary", {}, "Narrow down"), this.#facets),
                this.#found),
        );
    }

    disconnectedCallback() {
        this.#question?.abort();
    }

    /** Shows the search of the address. */
    async show() {
        const requested = this.#inAddress();
        const text = JSON.stringify(requested);
        if (text === this.#requested) return;
        this.#requested = text;
        this.#question?.abort();
        this.#question = new AbortController();
        const { signal } = this.#question;
        this.#found.setAttribute("aria-busy", "true");
        try {
            this.#fields = this.#fields.size > 0 ? this.#fields : await searchFields();
            const fields = this.#fields.get(requested.subject);
            this.#form.show(requested, fields);
            const kinds = new Map(fields.map(({ name, kind }) => [name, kind]));
            const answers = await Promise.all(questionsOf({ ...requested, limit: PAGE }, kinds).map((question) => search(question, signal)));
            if (signal.aborted) return;
            this.#show(requested, answers);
        } catch (failure) {
            if (signal.aborted) return;
            this.#explain(noAnswer(failure, () => {
                this.#requested = undefined;
                this.show();
            }));
        }
        this.#found.setAttribute("aria-busy", "false");
    }

    #show(requested, answers) {
        const [{ hits, total, after }] = answers;
        const { subject, sort, conditions } = requested;
        const way = this.#way;
        const counted = new Map(answers.flatMap(({ facets }) => Object.entries(facets)));
        const inOrder = SUBJECTS.get(subject).facets.map((field) => [field, counted.get(field) ?? []]);
        this.#place.replaceChildren(placeInWords(subject, total, hits.length, way && way.length * PAGE));
        this.#state.hidden = true;
        this.#facets.show(inOrder, (facet) => new Set(conditions.filter(({ field, sign }) => field === facet && sign === "=").map(({ value }) => value)));
        this.#hits.hidden = hits.length === 0;
        this.#hits.show({ subject, sort, hits, operator: this.#operator, sortable: (field) => !field.startsWith("environment.") });
        if (hits.length === 0) {
            this.#explain(element("section", { class: "notice" }, element("h3", {}, "No matches"),
                element("p", {}, "Remove a condition, or choose other values."),
                button({ class: "primary" }, () => this.#go({ conditions: [] }), "Remove all conditions")));
        }
        this.#earlier.hidden = this.#later.hidden = requested.after === undefined && after === null;
        this.#earlier.replaceChildren(way === undefined ? "First page" : "Previous");
        this.#earlier.setAttribute("aria-disabled", String(requested.after === undefined));
        this.#later.dataset.after = after ?? "";
        this.#later.setAttribute("aria-disabled", String(after === null));
    }

    #explain(notice) {
        this.#state.replaceChildren(notice);
        this.#state.hidden = false;
        this.#hits.hidden = true;
        this.#earlier.hidden = this.#later.hidden = true;
        if (notice.getAttribute("role") === "alert") this.#place.replaceChildren("");
    }

    #inAddress() {
        const subject = SUBJECTS.has(inAddress("in")) ? inAddress("in") : "installations";
        return {
            subject,
            conditions: allInAddress("where").map(readCondition).filter((condition) => condition !== undefined),
            sort: inAddress("sort") ?? SUBJECTS.get(subject).sort,
            after: inAddress("after"),
        };
    }

    /** The cursors of the previous pages; undefined if a link led to a later page. */
    get #way() {
        return inAddress("after") === undefined ? [] : history.state?.way;
    }

    /** Goes to another search, or the same in another order, at its first page. */
    #go({ subject = this.#inAddress().subject, conditions = this.#inAddress().conditions, sort = inAddress("sort") }) {
        const another = subject !== this.#inAddress().subject;
        const { sort: usual } = SUBJECTS.get(subject);
        goTo({
            in: subject === "installations" ? undefined : subject,
            where: [...new Set(conditions.map(writeCondition))],
            sort: another || sort === usual ? undefined : sort,
            after: undefined,
        });
    }

    #choose(field, value, chosen) {
        const { conditions } = this.#inAddress();
        const others = conditions.filter((each) => each.field !== field || each.sign !== "=" || each.value !== value);
        this.#go({ conditions: chosen ? [...others, { field, sign: "=", value }] : others });
    }

    #turnOn() {
        const { after } = this.#later.dataset;
        if (after === "") return;
        const way = this.#way;
        goTo({ after }, "", { way: way && [...way, inAddress("after") ?? ""] });
    }

    #turnBack() {
        if (inAddress("after") === undefined) return;
        const way = this.#way ?? [];
        goTo({ after: way.at(-1) }, "", { way: way.slice(0, -1) });
    }
}

customElements.define("search-view", SearchView);
