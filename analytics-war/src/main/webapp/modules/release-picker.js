/** The selection of releases; none means all of them. */

import { goTo } from "./address.js";
import { dropDown } from "./drop-down.js";
import { button, element } from "./elements.js";
import { readable, releaseName } from "./formats.js";

/** Releases offered if the server's list is not available; newest first. */
const WELL_KNOWN = ["9.0", "8.0", "7.0", "6.1", "6.0", "6.0-techpreview"].map((release) => ({ release }));

class ReleasePicker extends HTMLElement {
    #list = element("div", { class: "checks" });
    #drop;
    #known = WELL_KNOWN;
    #chosen = [];

    connectedCallback() {
        const all = button({ class: "quiet", id: "all-releases" }, () => this.#choose([]), "All releases");
        this.#drop = dropDown(
            "release",
            "Release",
            element("div", {}, element("fieldset", {}, element("legend", { class: "aloud" }, "Releases"), this.#list), all),
            () => this.#list.querySelector("input")?.focus(),
        );
        this.replaceChildren(this.#drop.whole);
        this.show([]);
    }

    /** Shows these releases as selected; one that is not in the list is added, so that any link can be shown. */
    show(chosen) {
        this.#chosen = chosen;
        const strangers = chosen.filter((release) => !this.#known.some((known) => known.release === release)).map((release) => ({ release }));
        const focused = this.contains(document.activeElement) ? document.activeElement.value : undefined;
        this.#list.replaceChildren(...[...this.#known, ...strangers].map((known) => this.#check(known)));
        if (focused !== undefined) this.#list.querySelector(`input[value="${CSS.escape(focused)}"]`)?.focus();
        this.#drop.say(chosen.length === 0 ? "All" : chosen.map(releaseName).join(", "), chosen.length > 0);
    }

    /** Offers these releases, in this order. */
    offer(releases) {
        this.#known = releases.filter(({ release }) => typeof release === "string" && release !== "");
        this.show(this.#chosen);
    }

    #check({ release, installations }) {
        const input = element("input", { type: "checkbox", name: "release", value: release, checked: this.#chosen.includes(release), autocomplete: "off" });
        input.addEventListener("change", () =>
            this.#choose(input.checked ? [...this.#chosen, release] : this.#chosen.filter((other) => other !== release)));
        const count = installations === undefined ? "" : readable(installations);
        return element("label", {}, input, element("span", {}, releaseName(release)), element("span", { class: "count" }, count));
    }

    #choose(releases) {
        // In the order of the list, so that the same choice is the same link.
        const order = this.#known.map(({ release }) => release);
        const place = (release) => (order.includes(release) ? order.indexOf(release) : order.length);
        goTo({ release: releases.toSorted((a, b) => place(a) - place(b)) });
    }
}

customElements.define("release-picker", ReleasePicker);
