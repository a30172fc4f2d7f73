/** A group of reports, one below the other; each is loaded when it comes near the window. */

import "./report-section.js";
import { element } from "./elements.js";

const NEAR = "500px 0px";

class GroupView extends HTMLElement {
    #sections = [];
    #near;
    #read;

    /** Creates the sections of the reports; `reading` is called with the name of the one at the top of the window. */
    layOut(reports, { operator, reading }) {
        this.#sections = reports.map((report) => document.createElement("report-section").layOut(report, { operator }));
        this.#near = new IntersectionObserver((changes) => {
            for (const { target, isIntersecting } of changes) target.inSight = isIntersecting;
        }, { rootMargin: NEAR });
        this.#read = new IntersectionObserver((changes) => {
            for (const { target, isIntersecting } of changes) if (isIntersecting) reading(target.id);
        }, { rootMargin: "-20% 0px -70% 0px" });
        return this;
    }

    connectedCallback() {
        this.replaceChildren(...(this.#sections.length > 0 ? this.#sections : [element("p", { class: "empty" }, "This group has no reports.")]));
        for (const each of this.#sections) {
            this.#near.observe(each);
            this.#read.observe(each);
        }
    }

    disconnectedCallback() {
        this.#near.disconnect();
        this.#read.disconnect();
    }

    show(filters) {
        for (const each of this.#sections) each.show(filters);
    }

    redraw() {
        for (const each of this.#sections) each.redraw();
    }

    /** Loads all reports, visible or not, for printing. */
    async showWhole() {
        await Promise.all(this.#sections.map((each) => each.showNow()));
    }
}

customElements.define("group-view", GroupView);
