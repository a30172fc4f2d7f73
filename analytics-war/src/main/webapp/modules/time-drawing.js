/** Draws lines and stacked columns over time. */

import { figureAxis, unitOf } from "./axes.js";
import { colour, valueColours } from "./colours.js";
import { written } from "./formats.js";
import { timeMarks, timeName } from "./time-axis.js";

const FEW_POINTS = 40;
const ROOM_OF_A_MARK = 84;

/** Appended to a colour of the style sheet, which is written in six digits. */
const LIGHTLY = "22";

/** Lines are distinguished by more than their colour. */
const DASHES = [[], [6, 4], [2, 3], [10, 4], [8, 3, 2, 3], [4, 4], [12, 3, 3, 3], [1, 2]];

/** Settings of a plot with `times` and `series`; a series may define its colour. */
export function timeSettings(plot) {
    const { kind, series, type, times } = plot;
    const stacked = kind === "stacked";
    const given = valueColours(series);
    const colours = series.map((each, index) => (each.colour === undefined ? given[index] : colour(each.colour)));
    const sums = times.map((_, at) => series.map(({ values }) => values[at] ?? 0));
    const most = Math.max(0, ...sums.map((values) => (stacked ? values.reduce((a, b) => a + b, 0) : Math.max(...values))));
    const unit = unitOf(type, most);
    const name = (time) => timeName(time, plot.granularity ?? (plot.monthly ? "month" : "day"));
    return {
        type: stacked ? "bar" : "line",
        data: {
            labels: times,
            datasets: series.map((each, index) => ({
                label: each.label,
                data: each.values.map((value, at) => point(value, times[at], unit)),
                ...(stacked ? columns(colours[index]) : line(colours[index], index, series.length, times.length)),
            })),
        },
        options: {
            interaction: { mode: "index", axis: "x", intersect: false },
            scales: {
                x: timeAxis(stacked, times),
                y: { ...figureAxis(type, unit), stacked, grace: stacked ? 0 : "5%" },
            },
            plugins: {
                legend: {
                    display: series.length > 1,
                    position: "top",
                    align: "start",
                    labels: { color: colour("--ink"), usePointStyle: true, pointStyle: stacked ? "rectRounded" : "line", boxWidth: 26, boxHeight: 8, padding: 14 },
                },
                tooltip: {
                    callbacks: {
                        title: ([item]) => (item === undefined ? "" : name(times[item.dataIndex])),
                        label: (item) => `${item.dataset.label}: ${written(series[item.datasetIndex].values[item.dataIndex], type)}`,
                        footer: (items) => (stacked && items.length > 1 ? `Total: ${written(sums[items[0].dataIndex].reduce((a, b) => a + b, 0), type)}` : ""),
                    },
                    itemSort: (a, b) => (stacked ? b.datasetIndex - a.datasetIndex : b.raw.y - a.raw.y),
                },
            },
        },
        plugins: [],
    };
}

function point(value, time, unit) {
    return { x: time, y: value === null ? null : value / unit.divide };
}

function columns(fill) {
    return { backgroundColor: fill, categoryPercentage: 0.94, barPercentage: 0.94, maxBarThickness: 40 };
}

function line(stroke, index, lines, points) {
    return {
        borderColor: stroke,
        backgroundColor: lines === 1 ? `${stroke}${LIGHTLY}` : stroke,
        fill: lines === 1 ? "origin" : false,
        borderWidth: 2,
        borderDash: DASHES[index % DASHES.length],
        pointRadius: points > FEW_POINTS ? 0 : points === 1 ? 4 : 2.5,
        pointBackgroundColor: stroke,
        pointHitRadius: 8,
        spanGaps: true,
        tension: 0.15,
    };
}

/** Columns are side by side, one per period; lines are to scale in time. Both have ticks at calendar units. */
function timeAxis(stacked, times) {
    const marksFor = (scale) => timeMarks(times[0], times.at(-1), Math.max(2, Math.floor(scale.chart.width / ROOM_OF_A_MARK)));
    const ticks = { color: colour("--ink-soft"), maxRotation: 0, autoSkip: false, padding: 4 };
    const look = { grid: { display: false }, border: { color: colour("--line") }, offset: stacked };
    if (stacked) {
        return {
            ...look,
            type: "category",
            stacked,
            ticks: { ...ticks, callback: (_, index, all) => all[index].mark },
            afterBuildTicks: (scale) => {
                scale.ticks = times.length === 1
                    ? [{ value: 0, mark: timeName(times[0], "day") }]
                    : marksFor(scale).map(({ value, label }) => ({ value: times.findIndex((time) => time >= value), mark: label }));
            },
        };
    }
    return {
        ...look,
        type: "linear",
        // A single time is in the middle.
        min: times[0] - (times.length === 1 ? 1 : 0),
        max: times.at(-1) + (times.length === 1 ? 1 : 0),
        ticks: { ...ticks, callback: (_, index, all) => all[index].mark },
        afterBuildTicks: (scale) => {
            scale.ticks = times.length === 1
                ? [{ value: times[0], mark: timeName(times[0], "day") }]
                : marksFor(scale).map(({ value, label }) => ({ value, mark: label }));
        },
    };
}
