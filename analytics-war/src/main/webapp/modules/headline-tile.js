/** A headline figure with its change and sparkline. */

import { addressWith, viewLink } from "./address.js";
import { element, svg } from "./elements.js";
import { NONE } from "./formats.js";
import { timeName } from "./time-axis.js";

const WIDTH = 200;
const HEIGHT = 44;
const EDGE = 3;

class HeadlineTile extends HTMLElement {
    #headline;
    #parts;

    /** Creates the empty tile, at its final size. */
    layOut(headline) {
        this.#headline = headline;
        this.#parts = {
            number: element("p", { class: "number" }, NONE),
            change: element("p", { class: "change" }, "\u00a0"),
            line: element("div", { class: "sparkline" }),
        };
        const heading = element("h2", { id: `${headline.id}-heading` }, headline.title);
        this.id = headline.id;
        this.className = "card tile";
        this.setAttribute("role", "group");
        this.setAttribute("aria-labelledby", heading.id);
        this.replaceChildren(heading, this.#parts.number, this.#parts.change, this.#parts.line);
        return this;
    }

    /** Shows the figure computed from these series, its change, and for operators a link to the installations behind it. */
    show(series, granularity, filters) {
        const { values, figure, write, change, since } = this.#headline;
        const line = values(series);
        const number = figure(line, series);
        this.#parts.number.replaceChildren(number === undefined ? NONE : this.#figure(write(number), filters));
        const moved = change(line, series);
        if (moved === undefined) {
            this.#parts.change.replaceChildren(line.length === 0 ? "No figures in this period yet" : "No earlier figure yet");
        } else {
            const direction = moved.part > 0 ? "up" : moved.part < 0 ? "down" : "even";
            this.#parts.change.replaceChildren(
                element("b", { class: direction }, moved.text),
                ` ${since ?? `since ${timeName(line[0][0], granularity)}`}`,
            );
        }
        this.#parts.line.replaceChildren(...(line.length < 2 ? [] : [sparkline(line, write, this.#headline.title)]));
    }

    #figure(text, filters) {
        const { behind, title } = this.#headline;
        const changes = filters && behind(filters);
        if (changes === undefined) return text;
        const link = element("a", { class: "figure", href: addressWith(changes), "aria-label": `${text} ${title}: show the installations` }, text);
        return viewLink(link, changes);
    }
}

function sparkline(line, write, title) {
    const numbers = line.map(([, value]) => value);
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
    const [first, last] = [line[0][0], line.at(-1)[0]];
    const places = line.map(([time, value]) => [
        EDGE + ((time - first) / (last - first)) * (WIDTH - 2 * EDGE),
        HEIGHT - EDGE - (high === low ? 0.5 : (value - low) / (high - low)) * (HEIGHT - 2 * EDGE),
    ]);
    const path = places.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
    const [endX, endY] = places.at(-1);
    return svg(
        "svg",
        { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", role: "img", "aria-label": `${title}: from ${write(numbers[0])} to ${write(numbers.at(-1))}` },
        svg("path", { class: "area", d: `${path}L${endX.toFixed(1)} ${HEIGHT}L${EDGE} ${HEIGHT}Z` }),
        svg("path", { class: "line", d: path }),
        svg("path", { class: "end", d: `M${endX.toFixed(1)} ${endY.toFixed(1)}h0` }),
    );
}

customElements.define("headline-tile", HeadlineTile);
