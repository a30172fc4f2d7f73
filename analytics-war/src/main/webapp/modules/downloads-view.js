/** Downloads: the CSV exports of what was collected between two days, as the service had them from the beginning. */

import { goTo, inAddress } from "./address.js";
import { element } from "./elements.js";
import { isDay, monthBefore, today } from "./periods.js";

const INSTALLATIONS = [
    ["clusters", "Clusters", "Environments of the installations, a line each"],
    ["nodes", "Nodes", "Nodes of the environments, a line each"],
    ["plugins", "Plugins", "Plugins that the environments use"],
];

const WORKLOADS = [
    ["keystone_user", "Keystone users", "Users of the clouds"],
    ["tenant", "Tenants", "Tenants of the clouds"],
    ["vm", "Virtual machines", "Virtual machines and their states"],
    ["flavor", "Flavors", "Flavors of virtual machines"],
    ["image", "Images", "Images of virtual machines"],
    ["volume", "Volumes", "Volumes and what they are attached to"],
];

class DownloadsView extends HTMLElement {
    #from = element("input", { type: "date", id: "from-date", required: true, autocomplete: "off" });
    #to = element("input", { type: "date", id: "to-date", required: true, autocomplete: "off" });
    #problem = element("p", { class: "problem", id: "download-problem", role: "alert" });
    #links = [];

    connectedCallback() {
        for (const input of [this.#from, this.#to]) {
            input.setAttribute("aria-describedby", this.#problem.id);
            input.addEventListener("change", () => this.#choose());
        }
        this.replaceChildren(
            element("p", { class: "lead" }, "What was collected, as CSV files for a spreadsheet. Both days are included, in UTC."),
            element("div", { class: "card dates" }, element("label", {}, "From", this.#from), element("label", {}, "To", this.#to), this.#problem),
            this.#list("What installations are made of", INSTALLATIONS),
            this.#list("What runs in their clouds", WORKLOADS),
            this.#list("Everything", [["all", "All of these", "One archive (tar) with all files above"]]),
        );
    }

    /** Shows the days that the address names; from a month ago to today when it names none. */
    show() {
        const to = isDay(inAddress("to_date")) ? inAddress("to_date") : today();
        this.#from.value = isDay(inAddress("from_date")) ? inAddress("from_date") : monthBefore(to);
        this.#to.value = to;
        this.#offer();
    }

    #choose() {
        if (this.#offer()) goTo({ from_date: this.#from.value, to_date: this.#to.value });
    }

    /** Offers the files of the days chosen, if these can be meant; answers whether they can. */
    #offer() {
        const [from, to] = [this.#from.value, this.#to.value];
        this.#from.max = to;
        this.#to.min = from;
        const problem = problemWith(from, to);
        this.#problem.replaceChildren(problem);
        for (const input of [this.#from, this.#to]) input.setAttribute("aria-invalid", String(problem !== ""));
        for (const link of this.#links) {
            // A link that leads nowhere can't be followed, but is still read.
            if (problem === "") link.href = `/api/v1/csv/${link.dataset.export}?from_date=${from}&to_date=${to}`;
            else link.removeAttribute("href");
            link.setAttribute("aria-disabled", String(problem !== ""));
        }
        return problem === "";
    }

    #list(title, exports) {
        const items = exports.map(([name, text, explanation]) => {
            const link = element("a", { class: "download", id: `csv-${name}`, "data-export": name, download: true, role: "link" },
                element("b", {}, text), element("span", {}, explanation));
            this.#links.push(link);
            return element("li", {}, link);
        });
        const id = `downloads-${exports[0][0]}`;
        return element("section", { "aria-labelledby": id }, element("h3", { id }, title), element("ul", { class: "downloads" }, ...items));
    }
}

function problemWith(from, to) {
    if (from === "" || to === "") return "Choose a first and a last day.";
    return from > to ? "The first day must not come after the last." : "";
}

customElements.define("downloads-view", DownloadsView);
