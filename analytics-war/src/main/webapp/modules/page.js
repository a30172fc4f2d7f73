/** The page: loads the user and the reports, and shows the view of the address. */

import "./filter-bar.js";
import "./group-view.js";
import "./overview-view.js";
import "./site-navigation.js";
import "./theme-switch.js";
import { ADDRESS_CHANGED, inAddress, placeInAddress } from "./address.js";
import { catalogue, knownReleases, whoAmI } from "./api.js";
import { Behind } from "./behind.js";
import { element } from "./elements.js";
import { filtersInAddress, inWords, isFiltered } from "./filters.js";
import { noAnswer, notHere } from "./notices.js";
import { forgetAnswers, unreachable } from "./questions.js";

/** Views without reports: their modules are loaded when they are opened. */
const APART = new Map([
    ["search", () => import("./search-view.js")],
    ["downloads", () => import("./downloads-view.js")],
    ["jobs", () => import("./jobs-view.js")],
    ["operators", () => import("./operators-view.js")],
]);

const OPERATORS_PLACES = [{ id: "index", title: "Index" }, { id: "verification", title: "Nightly comparison" }, { id: "quarantine", title: "Quarantine" }];

class FuelPage extends HTMLElement {
    #navigation = document.querySelector("site-navigation");
    #filters = document.createElement("filter-bar");
    #title = element("h2", { id: "view-title", tabindex: "-1" });
    #applied = element("p", { class: "applied", id: "applied" });
    #spoken = element("p", { class: "aloud", role: "status", id: "spoken" });
    #place = element("div", { id: "view", "aria-busy": "true" });
    #behind = new Behind();
    #known;
    #view;
    #wanted;

    async connectedCallback() {
        this.replaceChildren(this.#filters, this.#title, this.#applied, this.#spoken, this.#place);
        for (const change of [ADDRESS_CHANGED, "popstate"]) addEventListener(change, () => this.#show());
        addEventListener("placewanted", () => this.#goToPlace());
        addEventListener("reloadwanted", () => this.#reload());
        addEventListener("themechange", () => this.#view?.element.redraw?.());
        addEventListener("printwanted", () => this.#print());
        addEventListener("beforeprint", () => this.#toPaper());
        // Then the colours are determined again.
        addEventListener("afterprint", () => dispatchEvent(new Event("storage")));
        this.#filters.show();
        await this.#learn();
    }

    /** Loads what all views need; the names of releases are optional. */
    async #learn() {
        this.#place.setAttribute("aria-busy", "true");
        this.#say("Loading the page");
        knownReleases().then((releases) => this.#filters.offer(releases), () => {});
        try {
            const [{ groups, reports }, { user, roles }] = await Promise.all([catalogue(), whoAmI()]);
            this.#known = { groups, reports, operator: roles.includes("operator") };
            document.querySelector("#user")?.replaceChildren(user);
            this.#navigation.offer(this.#views());
            this.#show();
        } catch (failure) {
            this.#place.replaceChildren(noAnswer(failure, () => this.#learn()));
            this.#place.setAttribute("aria-busy", "false");
            this.#say("");
        }
    }

    #views() {
        const { groups, reports, operator } = this.#known;
        const ofGroup = (group) => reports.filter((report) => report.group === group).map(({ name, title }) => ({ id: name, title }));
        return [
            { name: "overview", title: "Overview" },
            ...groups.map(({ name, title }) => ({ name, title, places: ofGroup(name) })).filter(({ places }) => places.length > 0),
            { name: "search", title: "Search", apart: true },
            { name: "downloads", title: "Downloads" },
            { name: "jobs", title: "Jobs" },
            ...(operator ? [{ name: "operators", title: "For operators", places: OPERATORS_PLACES }] : []),
        ];
    }

    /** Shows the view of the address: another view, or the present one with other filters. */
    async #show() {
        if (this.#known === undefined) return;
        this.#wanted = undefined;
        const name = inAddress("view") ?? "overview";
        const view = this.#views().find((each) => each.name === name);
        const filters = filtersInAddress();
        const filtered = !["search", "downloads", "operators"].includes(name) && view !== undefined;
        this.#filters.hidden = !filtered;
        this.#filters.show();
        this.#applied.hidden = !filtered || !isFiltered(filters);
        this.#applied.replaceChildren(`Counted: ${inWords(filters)}`);
        this.#navigation.show(name);
        const title = view?.title ?? "There is nothing here";
        document.title = filtered && isFiltered(filters) ? `${title}, ${inWords(filters)} – Fuel-stats` : `${title} – Fuel-stats`;
        this.#title.replaceChildren(title);
        const another = this.#view?.name !== name;
        if (another && view !== undefined && APART.has(name) && !await this.#loaded(name)) return;
        if (another) this.#goToView(name, view);
        this.#view.element.show?.(filters);
        this.#behind.show(this.#known.reports, filters);
        this.#place.setAttribute("aria-busy", "false");
        if (another) this.#goToPlace();
        this.#say(`${title}${filtered ? `: ${inWords(filters)}` : ""}`);
    }

    /** Loads the modules of the view; returns whether they are loaded and still needed. */
    async #loaded(name) {
        const wanted = Symbol(name);
        this.#wanted = wanted;
        this.#place.setAttribute("aria-busy", "true");
        try {
            await APART.get(name)();
            return this.#wanted === wanted;
        } catch {
            if (this.#wanted !== wanted) return false;
            this.#view = undefined;
            this.#place.replaceChildren(noAnswer(unreachable(), () => location.reload()));
            this.#place.setAttribute("aria-busy", "false");
            return false;
        }
    }

    #goToView(name, view) {
        const first = this.#view === undefined;
        this.#view = { name, element: view === undefined ? notHere("There is no such view") : this.#made(name) };
        this.#place.replaceChildren(this.#view.element);
        if (first) return;
        // As after following any link, reading continues at the top of the opened view.
        scrollTo({ top: 0, behavior: "instant" });
        this.#title.focus({ preventScroll: true });
    }

    #made(name) {
        const { reports, operator } = this.#known;
        switch (name) {
            case "overview":
                return document.createElement("overview-view").layOut(this.#known);
            case "downloads":
                return document.createElement("downloads-view").layOut(this.#known);
            case "search":
                return document.createElement("search-view").layOut(this.#known);
            case "jobs":
                return document.createElement("jobs-view").layOut(this.#known);
            case "operators":
                return document.createElement("operators-view").layOut(this.#known);
            default:
                return document.createElement("group-view").layOut(
                    reports.filter(({ group }) => group === name),
                    { operator, reading: (place) => { this.#navigation.place = place; } },
                );
        }
    }

    /** Scrolls to the position in the address, and moves the focus to it. */
    #goToPlace() {
        const place = placeInAddress();
        const target = place === "" ? null : document.getElementById(place);
        if (target === null) return;
        target.scrollIntoView({ block: "start", behavior: "instant" });
        target.querySelector("h3")?.focus({ preventScroll: true });
    }

    #reload() {
        forgetAnswers();
        const { name } = this.#view ?? {};
        if (name === undefined) return;
        this.#view = { name, element: this.#made(name) };
        this.#place.replaceChildren(this.#view.element);
        this.#view.element.show?.(filtersInAddress());
        this.#say("The figures are being reloaded");
    }

    /** Reports that have not been visible are loaded first. */
    async #print() {
        this.#say("Loading all figures of this view");
        await this.#view?.element.showWhole?.();
        print();
    }

    /** Prints in the light theme. */
    #toPaper() {
        document.documentElement.dataset.theme = "light";
        this.#view?.element.redraw?.();
    }

    #say(text) {
        this.#spoken.replaceChildren(text);
    }
}

customElements.define("fuel-page", FuelPage);
