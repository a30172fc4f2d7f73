/** Draws plots with Chart.js, which the page loads before its modules as the global `Chart`. */

import { barSettings, ringSettings } from "./bar-drawing.js";
import { colour } from "./colours.js";
import { timeSettings } from "./time-drawing.js";

const STILL = matchMedia("(prefers-reduced-motion: reduce)");

/** Whether the chart library is available; without it only the tables show the figures. */
export function canDraw() {
    return globalThis.Chart !== undefined;
}

/** Draws a plot on the canvas, replacing the previous one; returns the new chart. `clicked`, if any, is called with the row behind a figure. */
export function draw(canvas, plot, before, clicked) {
    const { defaults } = globalThis.Chart;
    defaults.font.family = getComputedStyle(document.body).fontFamily;
    defaults.color = colour("--ink-soft");
    const settings = settingsOf(plot);
    Object.assign(settings.options, {
        responsive: true,
        maintainAspectRatio: false,
        // Only changes are animated: new elements appear immediately.
        animation: before === undefined || STILL.matches ? false : { duration: 250 },
        ...clicks(plot, clicked),
    });
    settings.options.plugins.tooltip = { ...tooltip(), ...settings.options.plugins.tooltip };
    // A chart of another kind has other axes, so the existing one cannot be updated.
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

/** A figure with a row behind it is clickable, which the pointer shows. */
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
