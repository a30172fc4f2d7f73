/** A report's figures as a table: sortable by any column, initially a few rows, each figure linked to the installations behind it. */

import { button, element } from "./elements.js";
import { nameOf, NONE, written } from "./formats.js";
import { isFigure, keysOf, rowName } from "./plots.js";

const FIRST_ROWS = 10;

class DataTable extends HTMLElement {
    #given;
    #sorted;
    #whole = false;

    /** Shows rows; `drill`, if any, is called with the row whose figure was pressed. */
    show({ caption, table, rows, drill }) {
        const { columns } = table;
        this.#given = { caption, table, rows, drill };
        // Tables over time begin with the latest row.
        if (this.#sorted === undefined && columns[0].type === "date") this.#sorted = { column: columns[0].name, down: true };
        this.#build();
    }

    #build() {
        const { caption, table: described, rows, drill } = this.#given;
        const { columns } = described;
        const inOrder = this.#inOrder(rows);
        const shown = this.#whole ? inOrder : inOrder.slice(0, FIRST_ROWS);
        const table = element(
            "table",
            {},
            element("caption", { class: "aloud" }, caption),
            element("thead", {}, element("tr", {}, ...columns.map((column) => this.#heading(column)))),
            element("tbody", {}, ...shown.map((row) => tableRow(row, described, drill))),
        );
        const more = rows.length - FIRST_ROWS;
        const toggle = more <= 0 ? undefined : button(
            { class: "quiet more" },
            () => this.#showWhole(!this.#whole),
            this.#whole ? "Show the first rows only" : `Show all ${rows.length} rows`,
        );
        this.replaceChildren(
            element("div", { class: "table", role: "region", tabindex: "0", "aria-label": caption }, table),
            ...(toggle === undefined ? [] : [toggle]),
        );
    }

    #heading(column) {
        const sorted = this.#sorted?.column === column.name;
        const direction = !sorted ? undefined : this.#sorted.down ? "descending" : "ascending";
        const mark = !sorted ? "" : this.#sorted.down ? " ↓" : " ↑";
        const sort = button({ class: "sort" }, () => this.#sortBy(column), column.title, element("span", { "aria-hidden": "true" }, mark));
        return element("th", { scope: "col", class: isFigure(column) ? "number" : undefined, "aria-sort": direction }, sort);
    }

    #sortBy(column) {
        const again = this.#sorted?.column === column.name;
        this.#sorted = { column: column.name, down: again ? !this.#sorted.down : column.type !== "text" };
        this.#build();
        this.querySelector("th[aria-sort] button").focus();
    }

    #showWhole(whole) {
        this.#whole = whole;
        this.#build();
        this.querySelector("button.more").focus();
    }

    /** Sorted by the chosen column; rows with a missing value or an unknown name are last in either direction. */
    #inOrder(rows) {
        if (this.#sorted === undefined) return rows;
        const { column, down } = this.#sorted;
        const keys = keysOf(this.#given.table);
        const isKnown = (row) => (row[column] ?? null) !== null && keys.every(({ name }) => (row[name] ?? null) !== null);
        const compare = (a, b) => (typeof a === "number" ? a - b : String(a).localeCompare(String(b), "en", { numeric: true }));
        const known = rows.filter(isKnown);
        const missing = rows.filter((row) => !isKnown(row));
        known.sort((a, b) => (down ? -1 : 1) * compare(a[column], b[column]));
        return [...known, ...missing];
    }
}

function tableRow(row, table, drill) {
    const cells = table.columns.map((column, index) => {
        const value = row[column.name] ?? null;
        if (!isFigure(column)) {
            const name = breakable(nameOf(value, column));
            const attributes = { class: value === null ? "unknown" : undefined };
            return index === 0 ? element("th", { scope: "row", ...attributes }, ...name) : element("td", attributes, ...name);
        }
        return element("td", { class: "number" }, figure(row, value, column, table, drill));
    });
    return element("tr", {}, ...cells);
}

/** A long name without a space may be broken after its dots and underscores. */
function breakable(name) {
    const pieces = name.split(/(?<=[._])/);
    return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [element("wbr"), piece]));
}

function figure(row, value, column, table, drill) {
    const text = written(value, column.type);
    if (drill === undefined || text === NONE || keysOf(table).length === 0) return text;
    const explanation = `${text} ${column.title}, ${rowName(row, table)}: show the installations`;
    return button({ class: "figure", "aria-label": explanation }, () => drill(row), text);
}

customElements.define("data-table", DataTable);
