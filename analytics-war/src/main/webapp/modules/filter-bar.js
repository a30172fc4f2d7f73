/** The filters of the page: releases, period, edition, and installations excluded by the filtering rules. The selection is put into the address. */

import "./period-picker.js";
import "./release-picker.js";
import { goTo } from "./address.js";
import { button, element } from "./elements.js";
import { EDITIONS, FILTERED, filtersInAddress, isFiltered, NO_FILTERS } from "./filters.js";

class FilterBar extends HTMLElement {
    #releases = document.createElement("release-picker");
    #period = document.createElement("period-picker");
    #edition = choice("edition", "Edition", [["", "All editions"], ...EDITIONS]);
    #filtered = choice("filtered", "Installations that the filtering rules exclude", [...FILTERED]);
    #clear = button({ class: "quiet", id: "clear" }, () => this.#removeAll(), "Remove filters");
    #print = button({ class: "quiet", id: "print" }, () => dispatchEvent(new Event("printwanted")), "Print");
    #reload = button({ class: "quiet", id: "reload" }, () => dispatchEvent(new Event("reloadwanted")), "Reload");

    connectedCallback() {
        this.setAttribute("role", "search");
        this.setAttribute("aria-label", "Filters of all reports");
        this.replaceChildren(
            this.#releases,
            this.#period,
            this.#edition,
            this.#filtered,
            element("div", { class: "filter-tools" }, this.#clear, this.#print, this.#reload),
        );
        this.#edition.addEventListener("change", () => goTo({ edition: this.#edition.value }));
        this.#filtered.addEventListener("change", () => goTo({ filtered: this.#filtered.value === "exclude" ? undefined : this.#filtered.value }));
    }

    /** Shows the filters of the address. */
    show() {
        const filters = filtersInAddress();
        this.#releases.show(filters.releases);
        this.#period.show(filters);
        this.#edition.value = filters.edition ?? "";
        this.#filtered.value = filters.filtered;
        for (const [made, active] of [[this.#edition, filters.edition !== undefined], [this.#filtered, filters.filtered !== "exclude"]]) {
            made.classList.toggle("active", active);
        }
        // An element that has the focus is not replaced.
        this.#clear.hidden = !isFiltered(filters) && document.activeElement !== this.#clear;
    }

    /** Offers these releases, in this order. */
    offer(releases) {
        this.#releases.offer(releases);
    }

    #removeAll() {
        goTo(NO_FILTERS);
        this.#reload.focus();
        this.show();
    }
}

function choice(id, name, options) {
    return element(
        "select",
        { id, name: id, "aria-label": name, autocomplete: "off" },
        ...options.map(([value, text]) => element("option", { value }, text)),
    );
}

customElements.define("filter-bar", FilterBar);
