/** The choice of a time range. Fires "change" with the range's name in `value`. */

import { element } from "./elements.js";

const DAY_MS = 86_400_000;

/** Ranges that end now, with their names in the address. */
const RANGES = new Map([
    ["24h", { days: 1, name: "Last 24 hours" }],
    ["7d", { days: 7, name: "Last 7 days" }],
    ["30d", { days: 30, name: "Last 30 days" }],
    ["90d", { days: 90, name: "Last 90 days" }],
    ["1y", { days: 365, name: "Last year" }],
    ["2y", { days: 730, name: "Last two years" }],
]);

/** What is shown when the address names no range. */
export const USUAL_RANGE = "1y";

/** From when to when a range of this name reaches; one that isn't known is the usual one. */
export function span(range) {
    const { days } = RANGES.get(range) ?? RANGES.get(USUAL_RANGE);
    const stop = new Date();
    return { start: new Date(stop.getTime() - days * DAY_MS), stop };
}

class TimeRange extends HTMLElement {
    #select = element(
        "select",
        { id: "range", name: "range", autocomplete: "off" },
        ...[...RANGES].map(([value, { name }]) => element("option", { value }, name)),
    );

    connectedCallback() {
        this.replaceChildren(element("label", { for: "range" }, "Time range"), this.#select);
        this.value = USUAL_RANGE;
    }

    get value() {
        return this.#select.value;
    }

    set value(range) {
        this.#select.value = RANGES.has(range) ? range : USUAL_RANGE;
    }
}

customElements.define("time-range", TimeRange);
