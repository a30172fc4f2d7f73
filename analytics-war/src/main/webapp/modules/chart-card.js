/** One chart of the page: heading, drawing, and the same figures as a table. */

import { sliceColours } from "./colours.js";
import { canDraw, draw } from "./drawing.js";
import { dataTable, element, readable } from "./elements.js";
import { fewSlices, share } from "./figures.js";

class ChartCard extends HTMLElement {
    #chart;
    #rows;
    #drawing;
    #parts;

    /** Lays the card out, empty, at its final size. */
    layOut(chart) {
        this.#chart = chart;
        const canvas = element("canvas", { role: "img" });
        this.#parts = {
            canvas,
            note: element("p", { class: "note" }),
            legend: element("ul", { class: "legend", "aria-hidden": "true" }),
            table: element("div", { class: "table" }),
        };
        this.#showNote("–");
        const heading = element("h2", { id: `${chart.id}-heading` }, chart.title);
        const details = element(
            "details",
            { open: !canDraw() },
            element("summary", {}, "Show as a table", element("span", { class: "aloud" }, `: ${chart.title}`)),
            this.#parts.table,
        );
        const drawing = element("div", { class: `drawing ${chart.kind}` }, element("div", { class: "canvas" }, canvas));
        if (chart.kind === "ring") drawing.append(this.#parts.legend);
        drawing.hidden = !canDraw();
        this.id = chart.id;
        this.className = chart.wide ? "card wide" : "card";
        this.setAttribute("role", "group");
        this.setAttribute("aria-labelledby", heading.id);
        this.replaceChildren(heading, this.#parts.note, drawing, details);
        return this;
    }

    /** Shows a report's figures. */
    show(report) {
        const { headings, title } = this.#chart;
        const total = this.#chart.total(report);
        this.#rows = this.#chart.rows(report);
        this.#showNote(readable(total));
        const rows = this.#rows.map(({ label, count }) => [label, count, share(count, total)]);
        this.#parts.table.replaceChildren(dataTable(`${title}${this.#scope}`, headings, rows));
        this.#parts.canvas.setAttribute("aria-label", this.#inWords(total));
        this.redraw();
    }

    /** Draws the figures anew, in the colours of the moment. */
    redraw() {
        if (this.#rows === undefined || !canDraw()) return;
        const { kind, axis } = this.#chart;
        const rows = kind === "ring" ? fewSlices(this.#rows) : this.#rows;
        this.#drawing = draw(this.#parts.canvas, kind, rows, axis, this.#drawing);
        if (kind === "ring") this.#showLegend(rows);
    }

    get #scope() {
        return this.#chart.scope === undefined ? "" : `, ${this.#chart.scope}`;
    }

    #showNote(total) {
        this.#parts.note.replaceChildren(`${this.#chart.totalName}: `, element("b", {}, total), this.#scope);
    }

    #showLegend(rows) {
        const total = rows.reduce((number, row) => number + row.count, 0);
        const colours = sliceColours(rows);
        this.#parts.legend.replaceChildren(
            ...rows.map((row, index) => {
                const swatch = element("span", { class: "swatch" });
                swatch.style.backgroundColor = colours[index];
                const name = element("span", { class: "name" }, row.label);
                return element("li", {}, swatch, name, element("b", {}, share(row.count, total)));
            }),
        );
    }

    #inWords(total) {
        if (total === 0) return `${this.#chart.title}: nothing to show.`;
        const most = this.#rows.reduce((top, row) => (row.count > top.count ? row : top));
        const unit = this.#chart.headings[1].toLowerCase();
        return `${this.#chart.title}: chart of ${readable(total)} ${unit}. `
            + `Most frequent: ${most.label}, ${readable(most.count)} (${share(most.count, total)}). All figures in the table below.`;
    }
}

customElements.define("chart-card", ChartCard);
