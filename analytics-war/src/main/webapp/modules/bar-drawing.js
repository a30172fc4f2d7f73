/** Draws bars, columns and rings. */

import { figureAxis, unitOf } from "./axes.js";
import { barColour, colour, valueColours } from "./colours.js";
import { brief, readable, share, written } from "./formats.js";

const LONGEST_LABEL = 26;

/** The share of a chart's width for the labels of its bars. */
const LABELS_SHARE = 0.4;
const LABEL_FONT = "12px";
const GAP_PX = 24;

/** The space at the right of horizontal bars for their figures. */
const FIGURES_PX = 72;

/** Settings of horizontal bars, which have names, or of columns, which are ordered classes. */
export function barSettings(plot) {
    const lying = plot.kind === "bars";
    const { bars, type, figure } = plot;
    const ink = colour("--ink-soft");
    const unit = unitOf(type, Math.max(0, ...bars.map(({ value }) => value ?? 0)));
    const categories = {
        grid: { display: false },
        border: { color: colour("--line") },
        ticks: { color: lying ? colour("--ink") : ink, autoSkip: !lying, maxRotation: 0, padding: 6, callback: labelOf(bars, lying) },
        title: { display: !lying, text: lying ? "" : plot.axis, color: ink },
    };
    const figures = lying
        ? { display: false, beginAtZero: true, grace: "2%" }
        : { ...figureAxis(type, unit), grace: "8%" };
    return {
        type: "bar",
        data: {
            labels: bars.map(({ label }) => label),
            datasets: [{
                label: figure.title,
                data: bars.map(({ value }) => (value === null ? null : value / unit.divide)),
                backgroundColor: bars.map(barColour),
                borderRadius: 3,
                maxBarThickness: lying ? 22 : 64,
                minBarLength: lying ? 2 : 0,
                categoryPercentage: 0.86,
                barPercentage: 0.9,
            }],
        },
        options: {
            indexAxis: lying ? "y" : "x",
            scales: lying ? { x: figures, y: categories } : { x: categories, y: figures },
            layout: { padding: lying ? { right: FIGURES_PX } : { top: 14 } },
            interaction: { mode: "nearest", axis: lying ? "y" : "x", intersect: false },
            plugins: {
                legend: { display: false },
                tooltip: { displayColors: false, callbacks: { label: ({ dataIndex }) => `${figure.title}: ${written(bars[dataIndex].value, type)}` } },
                figuresAtBars: { bars, type, lying },
            },
        },
        plugins: [figuresAtBars],
    };
}

/** Settings of a ring with names and shares beside it. */
export function ringSettings({ bars, type, figure }) {
    const colours = valueColours(bars);
    const total = bars.reduce((sum, { value }) => sum + value, 0);
    return {
        type: "doughnut",
        data: {
            labels: bars.map(({ label }) => label),
            datasets: [{
                label: figure.title,
                data: bars.map(({ value }) => value),
                backgroundColor: colours,
                borderColor: colour("--card"),
                borderWidth: 2,
                hoverOffset: 4,
            }],
        },
        options: {
            cutout: "64%",
            layout: { padding: 6 },
            plugins: {
                legend: {
                    position: "right",
                    labels: {
                        color: colour("--ink"),
                        usePointStyle: true,
                        pointStyle: "rectRounded",
                        padding: 14,
                        font: { size: 13 },
                        generateLabels: () => bars.map(({ label, value }, index) => ({
                            text: `${shortened(label)}   ${share(value, total)}`,
                            fillStyle: colours[index],
                            strokeStyle: colours[index],
                            fontColor: colour("--ink"),
                            pointStyle: "rectRounded",
                            index,
                        })),
                    },
                    onClick: () => {},
                },
                tooltip: { displayColors: false, callbacks: { label: ({ raw }) => `${figure.title}: ${written(raw, type)} (${share(raw, total)})` } },
                totalInside: { text: total < 100_000 ? readable(total) : brief(total), name: figure.title.toLowerCase() },
            },
        },
        plugins: [totalInside],
    };
}

/** Truncates the label of a bar to the available space; Chart.js calls it with the axis as `this`. Adjacent classes have short labels. */
function labelOf(bars, lying) {
    return function label(_, index) {
        if (!lying) return (bars[index]?.label ?? "").replace(/ or more$/, "+");
        const label = bars[index]?.label ?? "";
        const { ctx, width } = this.chart;
        ctx.font = `${LABEL_FONT} ${globalThis.Chart.defaults.font.family}`;
        // Chart.js gives an axis half of the space left by the figures, including its gap to the bars.
        const room = Math.min(width * LABELS_SHARE, (width - FIGURES_PX) / 2 - GAP_PX);
        return shortened(label, Math.floor((room * label.length) / (ctx.measureText(label).width || 1)));
    };
}

/** For a name with dots, such as a test's, the end is the most informative part; for words, the beginning. */
function shortened(label, longest = LONGEST_LABEL) {
    if (label.length <= longest) return label;
    return label.includes(" ") ? `${label.slice(0, longest - 1)}…` : `…${label.slice(1 - longest)}`;
}

/** Writes each figure at the end of its bar. */
const figuresAtBars = {
    id: "figuresAtBars",
    afterDatasetsDraw(chart, _, { bars, type, lying }) {
        const { ctx } = chart;
        const drawn = chart.getDatasetMeta(0).data;
        const room = lying || drawn.length < 2 ? Infinity : Math.abs(drawn[1].x - drawn[0].x) - 4;
        ctx.save();
        ctx.font = `600 12px ${globalThis.Chart.defaults.font.family}`;
        ctx.fillStyle = colour("--ink");
        ctx.textAlign = lying ? "left" : "center";
        ctx.textBaseline = lying ? "middle" : "bottom";
        drawn.forEach((bar, index) => {
            const value = bars[index]?.value;
            if (value === null || value === undefined) return;
            const forms = type === "count" ? [written(value, type), brief(value)] : [written(value, type)];
            const text = forms.find((form) => ctx.measureText(form).width <= room);
            if (text === undefined) return;
            if (lying) ctx.fillText(text, bar.x + 6, bar.y);
            else ctx.fillText(text, bar.x, bar.y - 4);
        });
        ctx.restore();
    },
};

/** Writes the total into the middle of the ring. */
const totalInside = {
    id: "totalInside",
    afterDatasetsDraw(chart, _, { text, name }) {
        const arc = chart.getDatasetMeta(0).data[0];
        if (arc === undefined) return;
        const { ctx } = chart;
        const { family } = globalThis.Chart.defaults.font;
        ctx.save();
        ctx.textAlign = "center";
        ctx.textBaseline = "middle";
        ctx.fillStyle = colour("--ink");
        ctx.font = `650 ${Math.max(16, Math.min(26, arc.innerRadius / 2))}px ${family}`;
        ctx.fillText(text, arc.x, arc.y - 8);
        ctx.fillStyle = colour("--ink-soft");
        ctx.font = `12px ${family}`;
        ctx.fillText(name, arc.x, arc.y + 14, arc.innerRadius * 1.8);
        ctx.restore();
    },
};
