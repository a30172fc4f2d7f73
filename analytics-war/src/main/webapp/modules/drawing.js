/** Draws plots with Chart.js, which the page loads before its modules as the global `Chart`. */

import { barSettings, ringSettings } from "./bar-drawing.js";
import { colour } from "./colours.js";
import { timeSettings } from "./time-drawing.js";

const STILL = matchMedia("(prefers-reduced-motion: reduce)");

/** Whether there is a library to draw with; without it the tables alone tell the figures. */
export function canDraw() {
    return globalThis.Chart !== undefined;
}

/**
 * Draws a plot on the canvas in place of what was drawn there before; answers the new drawing. `clicked`, if any, is told the row
 * behind a figure.
 */
export function draw(canvas, plot, before, clicked) {
    const { defaults } = globalThis.Chart;
    defaults.font.family = getComputedStyle(document.body).fontFamily;
    defaults.color = colour("--ink-soft");
    const settings = settingsOf(plot);
    Object.assign(settings.options, {
        responsive: true,
        maintainAspectRatio: false,
        // Only what changes moves: what appears is there at once.
        animation: before === undefined || STILL.matches ? false : { duration: 250 },
        ...clicks(plot, clicked),
    });
    settings.options.plugins.tooltip = { ...tooltip(), ...settings.options.plugins.tooltip };
    // A drawing of another kind has other axes; what it was can't be turned into it.
    if (before !== undefined && before.config.type === settings.type && before.plotKind === plot.kind) {
        before.data = settings.data;
        before.options = settings.options;
        before.update();
        return before;
    }
    before?.destroy();
    const drawing = new globalThis.Chart(canvas, settings);
    drawing.plotKind = plot.kind;
    return drawing;
}

function settingsOf(plot) {
    if (plot.series !== undefined) return timeSettings(plot);
    return plot.kind === "ring" ? ringSettings(plot) : barSettings(plot);
}

/** A figure can be clicked when there is a row behind it, and the pointer says so. */
function clicks(plot, clicked) {
    const behind = (elements) => {
        const [hit] = elements;
        if (hit === undefined) return undefined;
        return plot.series === undefined ? plot.bars[hit.index]?.row : plot.series[hit.datasetIndex]?.rows[hit.index];
    };
    if (clicked === undefined) return {};
    return {
        onClick: (_, elements) => {
            const row = behind(elements);
            if (row !== undefined) clicked(row);
        },
        onHover: (event, elements) => {
            event.native.target.style.cursor = behind(elements) === undefined ? "" : "pointer";
        },
    };
}

function tooltip() {
    return {
        backgroundColor: colour("--tip"),
        titleColor: colour("--on-tip"),
        bodyColor: colour("--on-tip"),
        footerColor: colour("--on-tip"),
        padding: 10,
        cornerRadius: 6,
        boxPadding: 4,
        usePointStyle: true,
    };
}
