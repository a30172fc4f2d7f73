/** The choice of a release. Fires "change" with the release in `value`; empty means all of them. */

import { element, readable } from "./elements.js";
import { releaseName, WELL_KNOWN_RELEASES } from "./figures.js";

class ReleaseFilter extends HTMLElement {
    #select = element("select", { id: "release", name: "release", autocomplete: "off" });
    #releases = WELL_KNOWN_RELEASES.map((release) => ({ release }));

    connectedCallback() {
        this.replaceChildren(element("label", { for: "release" }, "Release"), this.#select);
        this.value = "";
    }

    get value() {
        return this.#select.value;
    }

    /** Chooses a release; one that isn't in the list is added, so that any link can be shown. */
    set value(release) {
        const offered = this.#releases.some((known) => known.release === release);
        const stranger = release === "" || offered ? [] : [{ release }];
        const options = [...this.#releases, ...stranger].map(option);
        this.#select.replaceChildren(element("option", { value: "" }, "All releases"), ...options);
        this.#select.value = release;
    }

    /** Offers these releases, in this order. */
    offer(releases) {
        const chosen = this.value;
        this.#releases = releases.filter(({ release }) => typeof release === "string" && release !== "");
        this.value = chosen;
    }
}

function option({ release, installations }) {
    const known = installations === undefined ? "" : ` (${readable(installations)})`;
    return element("option", { value: release }, `${releaseName(release)}${known}`);
}

customElements.define("release-filter", ReleaseFilter);
