/** The filters in the address, in the forms for the user and for the API. They apply to every report of the page. */

import { allInAddress, inAddress } from "./address.js";
import { isDay, periodName, QUICK_PERIODS, today } from "./periods.js";
import { releaseName } from "./formats.js";

/** Installations that the filtering rules exclude: omitted by default, included, or counted alone. */
export const FILTERED = new Map([
    ["exclude", "Without excluded ones"], ["include", "With excluded ones"], ["only", "Excluded ones only"],
]);

export const EDITIONS = new Map([["community", "Community"], ["commercial", "Commercial"]]);

/** Removes all filters from the address. */
export const NO_FILTERS = { release: undefined, range: undefined, from: undefined, to: undefined, filtered: undefined, edition: undefined };

/** The filters in the address; invalid ones are ignored. `from` and `to` are days, both inclusive. */
export function filtersInAddress() {
    const range = inAddress("range");
    const quick = QUICK_PERIODS.get(range);
    const [from, to] = quick === undefined ? ["from", "to"].map((name) => (isDay(inAddress(name)) ? inAddress(name) : undefined)) : quick.days(today());
    return {
        releases: [...new Set(allInAddress("release"))],
        range: quick === undefined ? undefined : range,
        from,
        to,
        filtered: FILTERED.has(inAddress("filtered")) ? inAddress("filtered") : "exclude",
        edition: EDITIONS.has(inAddress("edition")) ? inAddress("edition") : undefined,
    };
}

/** The filters in the form of the reports' API. */
export function queryOf({ releases, from, to, filtered, edition }) {
    const query = new URLSearchParams(releases.map((release) => ["release", release]));
    if (from !== undefined) query.set("from", from);
    if (to !== undefined) query.set("to", to);
    if (filtered !== "exclude") query.set("filtered", filtered);
    if (edition !== undefined) query.set("edition", edition);
    return query;
}

/** Whether any filter is active. */
export function isFiltered(filters) {
    return queryOf(filters).size > 0;
}

/** The filters in one line, also readable on a later day: "Release 9.0 · Last 7 days (25 Jan 2026 – 31 Jan 2026)". */
export function inWords(filters) {
    const { releases, range, from, to, filtered, edition } = filters;
    const days = range === undefined ? "" : ` (${periodName({ from, to })})`;
    const words = [releases.length === 0 ? "All releases" : `Release ${releases.map(releaseName).join(", ")}`, `${periodName(filters)}${days}`];
    if (edition !== undefined) words.push(`${EDITIONS.get(edition)} edition`);
    if (filtered !== "exclude") words.push(FILTERED.get(filtered));
    return words.join(" · ");
}
