/** The differences between a report and the database. */

import { element } from "./elements.js";
import { nameOf, NONE, written } from "./formats.js";
import { figuresOf, keysOf } from "./plots.js";

const MOST = 20;

/** The differences of one table, side by side. */
export function differencesTable(report, { name, differences }) {
    const table = report.tables.find((each) => each.name === name);
    const described = table ?? { columns: [] };
    const keys = keysOf(described);
    const rows = differences.slice(0, MOST).flatMap(({ key, index, database }) =>
        figuresOf(described)
            .filter((column) => (index?.[column.name] ?? null) !== (database?.[column.name] ?? null))
            .map((column) => element(
                "tr",
                {},
                element("th", { scope: "row" }, keys.map((each) => nameOf(key?.[each.name] ?? null, each)).join(" · ") || NONE),
                element("td", {}, column.title),
                element("td", { class: "number" }, written(index?.[column.name], column.type)),
                element("td", { class: "number" }, written(database?.[column.name], column.type)),
            )));
    const title = table?.title ?? name;
    const caption = differences.length > MOST ? `${title}: the first ${MOST} of ${differences.length} differences` : title;
    return element(
        "table",
        {},
        element("caption", {}, caption),
        element("thead", {}, element("tr", {}, ...["Row", "Figure"].map((text) => element("th", { scope: "col" }, text)),
            ...["Index", "Database"].map((text) => element("th", { scope: "col", class: "number" }, text)))),
        element("tbody", {}, ...rows),
    );
}
