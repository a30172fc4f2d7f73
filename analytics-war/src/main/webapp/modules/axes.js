/** Axes of figures: their units and style. */

import { colour } from "./colours.js";
import { brief, percentage, readable } from "./formats.js";

const SECONDS = [{ divide: 86_400, name: "days" }, { divide: 3600, name: "hours" }, { divide: 60, name: "minutes" }, { divide: 1, name: "seconds" }];

/** A suitable unit for an axis up to this figure: `{divide, name}`. */
export function unitOf(type, most) {
    if (type !== "seconds") return { divide: 1, name: undefined };
    return SECONDS.find(({ divide }) => most >= 2 * divide) ?? SECONDS.at(-1);
}

/** An axis of figures of a type, from zero. */
export function figureAxis(type, unit) {
    return {
        beginAtZero: true,
        grid: { color: colour("--grid"), drawTicks: false },
        border: { display: false },
        ticks: {
            color: colour("--ink-soft"),
            maxTicksLimit: 6,
            padding: 8,
            precision: type === "count" ? 0 : undefined,
            callback: (value) => mark(value, type),
        },
        title: { display: unit.name !== undefined, text: unit.name, color: colour("--ink-soft") },
    };
}

function mark(value, type) {
    if (type === "share") return percentage(value).replace(".0 ", " ");
    return Math.abs(value) < 10_000 ? readable(value) : brief(value);
}
