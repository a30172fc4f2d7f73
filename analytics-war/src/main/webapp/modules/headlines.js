/** The headline figures: the series of each, and its form. Independent of the DOM. */

import { percentage, readable } from "./formats.js";
import { before, today } from "./periods.js";

/** How long after its last report an installation counts as active. */
const ACTIVE_DAYS = 30;

/**
 * One entry per tile. `values` computes its line from the series: pairs of time and value; `figure` the figure from that line and the
 * series; `change` its change; `behind` the view of the installations behind it, for these filters.
 */
export const HEADLINES = [
    moving("active", "Active installations", "installations.active"),
    moving("environments", "Environments", "environments", "environments_num>=1"),
    moving("nodes", "Nodes", "nodes", "allocated_nodes_num>=1"),
    {
        id: "success",
        title: "Deployment success",
        values: (series) => outcomes(series).filter(({ all }) => all > 0).map(({ time, succeeded, all }) => [time, succeeded / all]),
        figure: (_, series) => rate(outcomes(series)),
        write: percentage,
        change: (_, series) => points(outcomes(series)),
        since: "vs. first half",
        behind: () => undefined,
    },
];

function moving(id, title, name, ...conditions) {
    return {
        id,
        title,
        values: (series) => series.get(name) ?? [],
        figure: (values) => values.at(-1)?.[1],
        write: (value) => readable(Math.round(value)),
        change: relative,
        behind: (filters) => activeOnes(filters, conditions),
    };
}

/** The search for the installations that are active now; earlier sets of installations are not stored. */
function activeOnes({ releases, to }, conditions) {
    if (to !== undefined && to < today()) return undefined;
    const where = [`reported_at>=${before(today(), ACTIVE_DAYS)}`, "is_filtered=false", ...releases.map((release) => `release=${release}`), ...conditions];
    return { view: "search", where };
}

/** The relative difference between the last value and the first. */
function relative(values) {
    if (values.length < 2 || values[0][1] === 0) return undefined;
    const part = values.at(-1)[1] / values[0][1] - 1;
    return { part, text: `${sign(part)}${percentage(Math.abs(part))}` };
}

function outcomes(series) {
    const failed = new Map(series.get("deployments.failed") ?? []);
    const succeeded = new Map(series.get("deployments.succeeded") ?? []);
    const times = [...new Set([...succeeded.keys(), ...failed.keys()])].sort((a, b) => a - b);
    return times.map((time) => ({ time, succeeded: succeeded.get(time) ?? 0, all: (succeeded.get(time) ?? 0) + (failed.get(time) ?? 0) }));
}

function rate(spans) {
    const all = spans.reduce((sum, span) => sum + span.all, 0);
    return all === 0 ? undefined : spans.reduce((sum, span) => sum + span.succeeded, 0) / all;
}

/** The rate of the second half minus that of the first, in percentage points. */
function points(spans) {
    const middle = Math.floor(spans.length / 2);
    const [early, late] = [rate(spans.slice(0, middle)), rate(spans.slice(middle))];
    if (early === undefined || late === undefined) return undefined;
    const part = late - early;
    return { part, text: `${sign(part)}${Math.abs(part * 100).toFixed(1)} points` };
}

function sign(part) {
    return part > 0 ? "+" : part < 0 ? "−" : "±";
}
