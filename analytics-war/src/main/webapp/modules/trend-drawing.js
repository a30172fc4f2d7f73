/** Draws lines over time with Chart.js, which the page loads before its modules as the global `Chart`. */

import { colour } from "./colours.js";
import { brief, readable } from "./elements.js";
import { timeLabel } from "./trend-times.js";

const STILL = matchMedia("(prefers-reduced-motion: reduce)");
const FEW_POINTS = 40;

/** Draws rows `{time, values}` on the canvas, in place of what was drawn there before; answers the new drawing. */
export function drawLines(canvas, lines, rows, granularity, before) {
    globalThis.Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    const data = { datasets: lines.map((line, index) => dataset(line, index, rows)) };
    const options = optionsOf(lines, granularity);
    if (before === undefined) return new globalThis.Chart(canvas, { type: "line", data, options });
    before.data = data;
    before.options = options;
    before.update();
    return before;
}

function dataset(line, index, rows) {
    return {
        label: line.name,
        data: rows.filter((row) => row.values[index] !== null).map((row) => ({ x: row.time, y: row.values[index] })),
        borderColor: colour(line.colour),
        backgroundColor: colour(line.colour),
        borderWidth: 2,
        // The second line is told apart by more than its colour.
        borderDash: index === 0 ? [] : [6, 4],
        pointRadius: rows.length > FEW_POINTS ? 0 : 2.5,
        pointHitRadius: 8,
    };
}

function optionsOf(lines, granularity) {
    const ink = colour("--ink-soft");
    return {
        responsive: true,
        maintainAspectRatio: false,
        animation: STILL.matches ? false : { duration: 250 },
        interaction: { mode: "nearest", axis: "x", intersect: false },
        scales: {
            x: {
                type: "linear",
                grid: { display: false },
                border: { color: colour("--line") },
                ticks: { color: ink, maxTicksLimit: 6, maxRotation: 0, callback: (time) => timeLabel(time, granularity) },
            },
            y: {
                beginAtZero: true,
                grid: { color: colour("--line") },
                border: { display: false },
                ticks: { color: ink, maxTicksLimit: 5, callback: (value) => brief(value) },
            },
        },
        plugins: {
            legend: { display: lines.length > 1, labels: { color: ink, boxWidth: 24, boxHeight: 1 } },
            tooltip: {
                callbacks: {
                    title: ([item]) => (item === undefined ? "" : timeLabel(item.parsed.x, granularity)),
                    label: (item) => `${item.dataset.label}: ${readable(item.parsed.y)}`,
                },
            },
        },
    };
}
