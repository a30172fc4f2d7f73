/** Converts a report's table to a chart's data. Independent of the DOM. */

import { nameOf, UNKNOWN } from "./formats.js";

/** Further bars are shown in the table only, for legibility. */
const MOST_BARS = 12;
const MOST_SLICES = 6;
const MOST_SERIES = 7;

const DAY_MS = 86_400_000;
const LONGEST_FILLED = 800;

/** The key columns of a table: as many as it declares, or the leading texts and dates. */
export function keysOf({ columns, keys }) {
    const end = columns.findIndex((column) => isFigure(column));
    return columns.slice(0, keys ?? (end === -1 ? columns.length : end));
}

/** The columns of a table with figures. */
export function figuresOf(table) {
    return table.columns.slice(keysOf(table).length).filter(isFigure);
}

/** Whether a column has figures. */
export function isFigure({ type }) {
    return type !== "text" && type !== "date";
}

/** The key of a row in the API's form: from column to value. */
export function keyOf(row, table) {
    return Object.fromEntries(keysOf(table).map(({ name }) => [name, row[name] ?? null]));
}

/** The name of a row in words. */
export function rowName(row, table) {
    return keysOf(table).map((column) => nameOf(row[column.name] ?? null, column)).join(" · ");
}

/** Whether the chart of this table is over time. */
export function overTime({ chart, columns }) {
    return (chart === "lines" || chart === "stacked") && columns[0].type === "date";
}

/** The figures that the user can select for the chart; a chart over time without a second key draws all of a kind at once. */
export function choices(table) {
    const figures = figuresOf(table);
    if (table.chart === "figures" || table.chart === "none") return [];
    if (!overTime(table) || keysOf(table).length > 1) return figures;
    return figures.filter(({ type }, index) => figures.findIndex((other) => other.type === type) === index);
}

/** The figure drawn by default: one of the most frequent kind in the table, such as a duration in a table of durations. */
export function usualChoice(table, offered) {
    const all = figuresOf(table);
    const number = (type) => all.filter((figure) => figure.type === type).length;
    return offered.reduce((usual, figure) => (usual === undefined || number(figure.type) > number(usual.type) ? figure : usual), undefined);
}

/** `{kind, type, …}`: bars, columns and rings with `bars`, charts over time with `times` and `series`; undefined if nothing can be drawn. */
export function plotOf(table, rows, figure, mostBars = MOST_BARS) {
    if (figure === undefined || rows.length === 0) return undefined;
    return overTime(table) ? timePlot(table, rows, figure) : barPlot(table, rows, figure, mostBars);
}

function barPlot(table, rows, figure, mostBars) {
    const { chart } = table;
    const keys = keysOf(table);
    const all = rows.map((row) => ({
        key: keys.map(({ name }) => row[name] ?? null),
        column: keys[0]?.name ?? "",
        label: rowName(row, table),
        value: row[figure.name] ?? null,
        row,
    }));
    const ring = chart === "ring" && figure.type === "count" && all.every(({ value }) => value >= 0);
    if (ring) return { kind: "ring", type: figure.type, figure, bars: fewSlices(all), drawn: all.length };
    if (chart === "columns") return { kind: "columns", type: figure.type, figure, bars: all, drawn: all.length };
    const bars = fewBars(all, mostBars);
    return { kind: "bars", type: figure.type, figure, bars, drawn: bars.length };
}

/** The first bars; the unknown one is always among them, as it is never hidden. */
function fewBars(all, most) {
    const unknown = all.filter(isUnknown);
    const named = all.filter((bar) => !isUnknown(bar));
    return [...named.slice(0, Math.max(1, most - unknown.length)), ...unknown.slice(0, 1)];
}

/** A limited number of slices: the smallest are combined, because a ring of many small ones is not legible. */
function fewSlices(all) {
    if (all.length <= MOST_SLICES) return all;
    const unknown = all.filter(isUnknown);
    const named = all.filter((slice) => !isUnknown(slice)).sort((a, b) => b.value - a.value);
    const keptSlices = named.slice(0, MOST_SLICES - 1 - unknown.length);
    return [...keptSlices, others(named.slice(keptSlices.length)), ...unknown];
}

function others(slices) {
    return { key: ["others"], others: true, label: `${slices.length} others`, value: slices.reduce((sum, { value }) => sum + value, 0) };
}

function isUnknown({ key }) {
    return key[0] === null;
}

function timePlot(table, rows, figure) {
    const { chart } = table;
    const [date, value] = keysOf(table);
    const dated = rows.filter((row) => row[date.name] !== null && row[date.name] !== undefined);
    if (dated.length === 0) return undefined;
    const times = timesOf(dated.map((row) => Date.parse(row[date.name])));
    const series = value === undefined
        ? figuresOf(table).filter(({ type }) => type === figure.type).map((each) => ({
            key: each.name, column: "", label: each.title, ...placed(dated, times, date, each),
        }))
        : byValue(dated, times, date, value, figure);
    return { kind: chart, type: figure.type, figure, times, monthly: times.length > 1 && times.every(isMonth), series };
}

/** One series per value, the largest first and the unknown last; many small ones become "others" if they can be added up. */
function byValue(rows, times, date, column, figure) {
    const values = [...new Set(rows.map((row) => row[column.name] ?? null))];
    const all = values.map((key) => ({
        key,
        column: column.name,
        label: nameOf(key, column),
        ...placed(rows.filter((row) => (row[column.name] ?? null) === key), times, date, figure),
    }));
    const total = ({ values }) => values.reduce((sum, each) => sum + (each ?? 0), 0);
    all.sort((a, b) => (a.key === null) - (b.key === null) || total(b) - total(a));
    if (all.length <= MOST_SERIES + 1) return all;
    const unknown = all.filter(({ key }) => key === null);
    const named = all.filter(({ key }) => key !== null);
    const rest = named.slice(MOST_SERIES - unknown.length);
    const joined = figure.type === "count" ? [together(rest, times)] : [];
    return [...named.slice(0, MOST_SERIES - unknown.length), ...joined, ...unknown];
}

function together(series, times) {
    const values = times.map((_, index) => series.reduce((sum, each) => sum + (each.values[index] ?? 0), 0));
    return { key: "others", others: true, column: "", label: `${series.length} others`, values, rows: [] };
}

function placed(rows, times, date, figure) {
    const byTime = new Map(rows.map((row) => [Date.parse(row[date.name]), row]));
    const inOrder = times.map((time) => byTime.get(time));
    return { rows: inOrder, values: inOrder.map((row) => row?.[figure.name] ?? null) };
}

/** The times in order, including weeks, months or days without a row, so that the axis is to scale. */
function timesOf(given) {
    const times = [...new Set(given)].sort((a, b) => a - b);
    const [first, last] = [times[0], times.at(-1)];
    const step = times.every(isMonth) ? nextMonth : everyDays(times.every((time) => (time - first) % (7 * DAY_MS) === 0) ? 7 : 1);
    const filled = [];
    for (let time = first; time <= last && filled.length <= LONGEST_FILLED; time = step(time)) filled.push(time);
    return filled.length > LONGEST_FILLED || times.some((time) => time % DAY_MS !== 0) ? times : filled;
}

function isMonth(time) {
    return new Date(time).getUTCDate() === 1;
}

function nextMonth(time) {
    const date = new Date(time);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

function everyDays(days) {
    return (time) => time + days * DAY_MS;
}

/** The text alternative of a chart. */
export function plotInWords(title, plot, write) {
    if (plot === undefined) return `${title}: nothing to show.`;
    if (plot.series !== undefined) {
        const latest = plot.series.map(({ label, values }) => {
            const value = values.findLast((each) => each !== null);
            return `${label} ${value === undefined ? "none" : write(value)}`;
        });
        return `${title}: over time. Latest: ${latest.join(", ")}. All figures in the table below.`;
    }
    const most = plot.bars.reduce((top, bar) => ((bar.value ?? 0) > (top.value ?? 0) ? bar : top));
    return `${title}: ${plot.figure.title.toLowerCase()} of ${plot.drawn} rows. Greatest: ${most.label ?? UNKNOWN}, `
        + `${write(most.value)}. All figures in the table below.`;
}
