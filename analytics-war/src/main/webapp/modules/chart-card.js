/** One chart of the page: heading, drawing, and a table of the same figures; for a report's table or a trend. */

import "./data-table.js";
import { saveCsv } from "./csv.js";
import { canDraw, draw } from "./drawing.js";
import { button, element } from "./elements.js";
import { readable, written } from "./formats.js";
import { savePicture } from "./picture.js";
import { choices, figuresOf, overTime, plotInWords, plotOf, usualChoice } from "./plots.js";

const BAR_HEIGHT = 30;
const FEW_BARS = 7;

/** A table with more columns is below its chart even if there is room beside it. */
const MOST_COLUMNS_BESIDE = 3;
const MOST_COLUMNS_NARROW = 4;

class ChartCard extends HTMLElement {
    #laidOut;
    #shown;
    #drawing;
    #figure;
    #parts;

    /**
     * Creates the empty card, at its final size. `table` is as in the catalogue; `brief` closes the table and omits the tools; `drill`, if
     * any, is called with the row whose figure was pressed; `heading` is the level of its heading.
     */
    layOut({ id, table, heading = "h4", explanation, brief = false, drill, titled = true }) {
        this.#laidOut = { table, explanation, brief, drill };
        const canvas = element("canvas", { role: "img", "aria-label": table.title });
        this.#parts = {
            canvas,
            note: element("p", { class: "note" }, explanation ?? "–"),
            tools: element("div", { class: "card-tools" }),
            empty: element("p", { class: "empty", hidden: true }, "No figures for this choice."),
            figures: element("dl", { class: "figures", hidden: true }),
            drawing: element("div", { class: `drawing ${table.chart}` }, element("div", { class: "canvas" }, canvas)),
            rows: document.createElement("data-table"),
        };
        const named = element(heading, { id: `${id}-heading`, class: titled ? undefined : "aloud" }, table.title);
        this.#parts.details = element(
            "details",
            { hidden: true, open: !canDraw() || table.chart === "none" || (!brief && !overTime(table)) },
            element("summary", {}, "Table", element("span", { class: "aloud" }, ` of ${table.title}`)),
            this.#parts.rows,
        );
        this.id = id;
        this.className = `card chart ${needsWidth(table) ? "wide" : ""}`;
        this.setAttribute("role", "group");
        this.setAttribute("aria-labelledby", named.id);
        this.#parts.drawing.hidden = !canDraw() || table.chart === "none" || table.chart === "figures";
        this.replaceChildren(
            element("div", { class: "card-head" }, element("div", {}, named, this.#parts.note), this.#parts.tools),
            this.#parts.empty,
            this.#parts.figures,
            element("div", { class: overTime(table) || table.columns.length > MOST_COLUMNS_BESIDE ? "chart-body long" : "chart-body" }, this.#parts.drawing, this.#parts.details),
        );
        return this;
    }

    /**
     * Shows rows. `note` is the text below the title; `csv` the address of the CSV file, if not generated here; `context` describes the
     * filters, `foot` the source of the figures.
     */
    show({ table = this.#laidOut.table, rows, note, csv, context, foot }) {
        this.#shown = { table, rows, context, foot };
        const offered = choices(table);
        this.#figure = offered.find(({ name }) => name === this.#figure?.name) ?? usualChoice(table, offered);
        this.#parts.note.replaceChildren(...[note ?? this.#laidOut.explanation ?? ""].flat());
        this.#parts.empty.hidden = rows.length > 0;
        this.#parts.details.hidden = rows.length === 0 || table.chart === "figures";
        this.#parts.rows.show({
            caption: `${table.title}, ${context}`,
            table,
            rows,
            drill: this.#laidOut.drill,
        });
        this.#showTools(csv, offered);
        if (table.chart === "figures") this.#showFigures();
        this.redraw();
    }

    /** Redraws the figures, in the present colours. */
    redraw() {
        if (this.#shown === undefined || !canDraw()) return;
        const { table, rows } = this.#shown;
        const { brief } = this.#laidOut;
        const plot = plotOf(table, rows, this.#figure, brief ? FEW_BARS : undefined);
        this.#parts.drawing.hidden = plot === undefined;
        if (plot === undefined) return;
        if (plot.kind === "columns") plot.axis = table.columns[0].title;
        this.#drawnColours(plot, table);
        this.#parts.drawing.className = `drawing ${plot.kind}`;
        this.#parts.drawing.style.height = plot.kind === "bars" && !brief ? `${Math.max(2, plot.bars.length) * BAR_HEIGHT + 12}px` : "";
        this.#parts.canvas.setAttribute("aria-label", plotInWords(table.title, plot, (value) => written(value, plot.type)));
        this.#drawing = draw(this.#parts.canvas, plot, this.#drawing, this.#laidOut.drill);
    }

    disconnectedCallback() {
        this.#drawing?.destroy();
        this.#drawing = undefined;
    }

    #drawnColours(plot, table) {
        plot.granularity = table.columns[0].granularity;
        const colours = new Map(figuresOf(table).map(({ name, colour }) => [name, colour]));
        for (const series of plot.series ?? []) series.colour ??= colours.get(series.key) ?? (plot.series.length === 1 ? "--accent-fill" : undefined);
    }

    #showTools(csv, offered) {
        const tools = [];
        const { title } = this.#laidOut.table;
        const aloud = () => element("span", { class: "aloud" }, `: ${title}`);
        const drawn = this.#shown.rows.length > 0 && canDraw() && !this.#laidOut.brief;
        if (offered.length > 1 && drawn) {
            const select = element(
                "select",
                { "aria-label": `Figure drawn: ${title}`, autocomplete: "off" },
                ...offered.map(({ name, title: option }) => element("option", { value: name, selected: name === this.#figure.name }, option)),
            );
            select.addEventListener("change", () => {
                this.#figure = offered.find(({ name }) => name === select.value);
                this.redraw();
            });
            tools.push(select);
        }
        if (csv !== undefined) tools.push(element("a", { class: "tool", href: csv, download: true }, "CSV", aloud()));
        else if (drawn) tools.push(button({ class: "tool" }, () => saveCsv(this.id, this.#shown.table, this.#shown.rows), "CSV", aloud()));
        if (offered.length > 0 && drawn) {
            tools.push(button({ class: "tool" }, () => this.#save(), "PNG", aloud()));
        }
        this.#parts.tools.replaceChildren(...tools);
    }

    /** Headline figures are side by side; each links to the installations behind it if possible. */
    #showFigures() {
        const { table, rows } = this.#shown;
        this.#parts.figures.hidden = rows.length === 0;
        if (rows.length === 0) return;
        const { drill } = this.#laidOut;
        const shown = figuresOf(table).map(({ name, title, type }) => {
            const text = written(rows[0][name], type);
            const way = drill === undefined ? text : button({ class: "figure", "aria-label": `${text} ${title}: show the installations` }, () => drill(rows[0]), text);
            return element("div", {}, element("dt", {}, title), element("dd", {}, way));
        });
        this.#parts.figures.replaceChildren(...shown);
    }

    #save() {
        const { context, foot } = this.#shown;
        const { title } = this.#laidOut.table;
        savePicture(this.#parts.canvas, {
            name: this.id,
            title: this.#figure === undefined || this.#figure.title === title ? title : `${title}: ${this.#figure.title.toLowerCase()}`,
            subtitle: context,
            foot,
        });
    }
}

function needsWidth(table) {
    return overTime(table) || table.chart === "figures" || table.columns.length > MOST_COLUMNS_NARROW;
}

customElements.define("chart-card", ChartCard);

/** The text below a table's title: the number counted, the number of unknown values, and the number in omitted rows. */
export function countedNote(unit, { counted, unknown, left_out: leftOut }) {
    const words = [element("b", {}, readable(counted)), ` ${unit} counted`];
    if (unknown > 0) words.push(" · ", element("b", {}, readable(unknown)), " unknown");
    if (leftOut > 0) words.push(" · ", element("b", {}, readable(leftOut)), " in omitted rows");
    return words;
}
