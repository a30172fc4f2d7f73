/** The navigation: the overview, the groups of reports with their reports, downloads, jobs, and the operators' view. */

import { addressWith, placeInAddress, viewLink } from "./address.js";
import { element } from "./elements.js";

class SiteNavigation extends HTMLElement {
    #views = [];
    #place = "";

    /** Offers these views: `{name, title, places}`, each place an id and a title. */
    offer(views) {
        this.#views = views;
        this.show(this.dataset.view ?? "");
    }

    /** Marks the view that is shown, and opens the list of its places. */
    show(view) {
        if (view !== this.dataset.view) this.#place = placeInAddress();
        this.dataset.view = view;
        const items = this.#views.map(({ name, title, places = [], apart }) => {
            const here = name === view;
            const link = viewTo({ view: name === "overview" ? undefined : name }, "", title);
            if (here) link.setAttribute("aria-current", "page");
            const inner = here && places.length > 1
                ? [element("ul", {}, ...places.map((place) => element("li", {}, placeLink(name, place))))]
                : [];
            return element("li", { class: apart ? "apart" : undefined }, link, ...inner);
        });
        this.replaceChildren(element("ul", {}, ...items));
        this.#mark();
        this.#bringIntoSight();
    }

    /** If the views are in one line, the present one may be beyond its end. */
    #bringIntoSight() {
        const list = this.firstElementChild;
        const here = list.querySelector('[aria-current="page"]');
        if (here !== null) list.scrollLeft = here.offsetLeft - (list.clientWidth - here.offsetWidth) / 2;
    }

    /** Marks the report at the top of the window. */
    set place(id) {
        this.#place = id;
        this.#mark();
    }

    #mark() {
        for (const link of this.querySelectorAll("li li a")) {
            if (link.dataset.place === this.#place) link.setAttribute("aria-current", "true");
            else link.removeAttribute("aria-current");
        }
    }
}

function placeLink(view, { id, title }) {
    const link = viewTo({ view }, id, title);
    link.dataset.place = id;
    return link;
}

/** A link to a view that keeps the filters. */
function viewTo(changes, place, title) {
    return viewLink(element("a", { href: addressWith(changes, place) }, title), changes, place);
}

customElements.define("site-navigation", SiteNavigation);
