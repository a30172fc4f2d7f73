/** One trend of the page: heading, lines over time, and the same figures as a table. */

import { canDraw } from "./drawing.js";
import { dataTable, element, readable } from "./elements.js";
import { rowsOf } from "./trend-charts.js";
import { drawLines } from "./trend-drawing.js";
import { eachSpan, timeLabel } from "./trend-times.js";

class TrendCard extends HTMLElement {
    #trend;
    #shown;
    #drawing;
    #parts;

    /** Lays the card out, empty, at its final size. */
    layOut(trend) {
        this.#trend = trend;
        const canvas = element("canvas", { role: "img", "aria-label": trend.title });
        this.#parts = {
            canvas,
            note: element("p", { class: "note" }, trend.explanation),
            empty: element("p", { class: "empty", hidden: true }, "No figures in this time range yet."),
            drawing: element("div", { class: "drawing line" }, element("div", { class: "canvas" }, canvas)),
            table: element("div", { class: "table", tabindex: "0", role: "region", "aria-label": `${trend.title}, as a table` }),
        };
        const heading = element("h3", { id: `${trend.id}-heading` }, trend.title);
        const details = element(
            "details",
            { open: !canDraw() },
            element("summary", {}, "Show as a table", element("span", { class: "aloud" }, `: ${trend.title}`)),
            this.#parts.table,
        );
        this.id = trend.id;
        this.className = "card";
        this.setAttribute("role", "group");
        this.setAttribute("aria-labelledby", heading.id);
        this.replaceChildren(heading, this.#parts.note, this.#parts.empty, this.#parts.drawing, details);
        return this;
    }

    /** Shows series, which come as a map from name to pairs of time and value. */
    show(series, granularity) {
        const rows = rowsOf(this.#trend, series);
        this.#shown = { rows, granularity };
        const { title, explanation, lines } = this.#trend;
        this.#parts.note.replaceChildren(`${explanation}, ${eachSpan(granularity)}`);
        this.#parts.empty.hidden = rows.length > 0;
        this.#parts.drawing.hidden = rows.length === 0 || !canDraw();
        this.#parts.table.replaceChildren(
            dataTable(
                title,
                ["From (UTC)", ...lines.map((line) => line.name)],
                rows.map(({ time, values }) => [timeLabel(time, granularity), ...values.map((value) => (value === null ? "–" : rounded(value)))]),
            ),
        );
        this.#parts.canvas.setAttribute("aria-label", this.#inWords(rows, granularity));
        this.redraw();
    }

    /** Draws the figures anew, in the colours of the moment. */
    redraw() {
        if (this.#shown === undefined || this.#shown.rows.length === 0 || !canDraw()) return;
        const { rows, granularity } = this.#shown;
        this.#drawing = drawLines(this.#parts.canvas, this.#trend.lines, rows, granularity, this.#drawing);
    }

    #inWords(rows, granularity) {
        const { title, lines } = this.#trend;
        if (rows.length === 0) return `${title}: nothing to show.`;
        const [first, last] = [rows[0], rows.at(-1)].map(({ time }) => timeLabel(time, granularity));
        const latest = lines.map((line, index) => {
            const row = rows.findLast(({ values }) => values[index] !== null);
            return row === undefined ? `no ${line.name.toLowerCase()}` : `${line.name.toLowerCase()} ${readable(rounded(row.values[index]))}`;
        });
        return `${title}: from ${first} to ${last}. Latest: ${latest.join(", ")}. All figures in the table below.`;
    }
}

function rounded(value) {
    return Math.round(value * 10) / 10;
}

customElements.define("trend-card", TrendCard);
