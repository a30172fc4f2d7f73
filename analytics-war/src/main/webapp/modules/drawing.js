/** Draws rows with Chart.js, which the page loads before its modules as the global `Chart`. */

import { colour, sliceColours, statusColour } from "./colours.js";
import { brief, readable } from "./elements.js";

const STILL = matchMedia("(prefers-reduced-motion: reduce)");

/** Whether there is a library to draw with; without it the tables alone tell the figures. */
export function canDraw() {
    return globalThis.Chart !== undefined;
}

/** Draws on the canvas, in place of what was drawn there before; answers the new drawing. */
export function draw(canvas, kind, rows, axis, before) {
    globalThis.Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    const settings = kind === "ring" ? ring(rows) : bars(kind, rows, axis);
    if (before === undefined) return new globalThis.Chart(canvas, settings);
    before.data = settings.data;
    before.options = settings.options;
    before.update();
    return before;
}

function bars(kind, rows, axis) {
    const lying = kind === "bars";
    const ink = colour("--ink-soft");
    const categories = {
        grid: { display: false },
        border: { color: colour("--line") },
        ticks: { color: ink, autoSkip: !lying, maxRotation: 0 },
        title: { display: axis !== undefined, text: axis, color: ink },
    };
    const counts = { display: false, beginAtZero: true, grace: lying ? "12%" : "10%" };
    return {
        type: "bar",
        data: {
            labels: rows.map((row) => row.label),
            datasets: [
                {
                    data: rows.map((row) => row.count),
                    backgroundColor: lying ? rows.map((row) => statusColour(row.key)) : colour("--accent-fill"),
                    borderRadius: 3,
                    maxBarThickness: lying ? 18 : 44,
                    categoryPercentage: 0.86,
                    barPercentage: 0.9,
                },
            ],
        },
        options: {
            ...common(),
            indexAxis: lying ? "y" : "x",
            scales: lying ? { x: counts, y: categories } : { x: categories, y: counts },
            layout: { padding: lying ? { right: 12 } : { top: 16 } },
        },
        plugins: [numbersAtBars],
    };
}

function ring(rows) {
    return {
        type: "doughnut",
        data: {
            labels: rows.map((row) => row.label),
            datasets: [
                {
                    data: rows.map((row) => row.count),
                    backgroundColor: sliceColours(rows),
                    borderColor: colour("--card"),
                    borderWidth: 2,
                },
            ],
        },
        options: { ...common(), cutout: "66%" },
        plugins: [],
    };
}

function common() {
    return {
        responsive: true,
        maintainAspectRatio: false,
        animation: STILL.matches ? false : { duration: 250 },
        plugins: {
            legend: { display: false },
            tooltip: { displayColors: false, callbacks: { label: (item) => readable(item.raw) } },
        },
    };
}

/** Writes each count at the end of its bar, where the eye is, so that no axis of counts is needed. */
const numbersAtBars = {
    id: "numbersAtBars",
    afterDatasetsDraw(chart) {
        const { ctx } = chart;
        const lying = chart.options.indexAxis === "y";
        const bars = chart.getDatasetMeta(0).data;
        const counts = chart.data.datasets[0].data;
        const room = lying || bars.length < 2 ? Infinity : Math.abs(bars[1].x - bars[0].x);
        ctx.save();
        ctx.font = `600 ${room < 32 ? 10 : 12}px ${globalThis.Chart.defaults.font.family}`;
        ctx.fillStyle = colour("--ink");
        ctx.textAlign = lying ? "left" : "center";
        ctx.textBaseline = lying ? "middle" : "bottom";
        bars.forEach((bar, index) => {
            const fitting = [readable, brief].map((write) => write(counts[index]));
            const text = fitting.find((written) => ctx.measureText(written).width <= room);
            if (text === undefined) return;
            if (lying) ctx.fillText(text, bar.x + 6, bar.y);
            else ctx.fillText(text, bar.x, bar.y - 4);
        });
        ctx.restore();
    },
};
