/** The trends of the page: which series each one shows, and how its figures are told. */

const MINUTE = 60;

/**
 * One entry per card, in the order of the page. `lines` names the series; `figure` turns the series' values at one time into the line's
 * value, null where there is none.
 */
export const TRENDS = [
    {
        id: "trend-installations",
        title: "Active installations",
        explanation: "that reported within the 30 days before",
        lines: [line("Installations", "installations.active")],
    },
    {
        id: "trend-environments",
        title: "Environments",
        explanation: "of active installations",
        lines: [line("Environments", "environments")],
    },
    { id: "trend-nodes", title: "Nodes", explanation: "in environments of active installations", lines: [line("Nodes", "nodes")] },
    {
        id: "trend-deployments",
        title: "Deployments",
        explanation: "by the time at which they ended",
        lines: [
            line("Succeeded", "deployments.succeeded", "--status-operational"),
            line("Failed", "deployments.failed", "--status-error"),
        ],
    },
    {
        id: "trend-duration",
        title: "Mean deployment time",
        explanation: "minutes of a deployment that succeeded, provisioning included",
        lines: [
            {
                name: "Minutes",
                series: ["deployments.duration", "deployments.succeeded"],
                figure: (seconds, count) => (count > 0 ? seconds / count / MINUTE : null),
                colour: "--accent-fill",
            },
        ],
    },
    {
        id: "trend-records",
        title: "Records received",
        explanation: "of all releases together",
        ofAllReleases: true,
        lines: [
            line("Accepted", "records.accepted", "--status-operational"),
            line("Rejected", "records.rejected", "--status-error"),
        ],
    },
];

function line(name, series, colour = "--accent-fill") {
    return { name, series: [series], figure: (value) => value ?? null, colour };
}

/** Rows `{time, values}` in order of time, one for each time at which any line of the trend has a figure. */
export function rowsOf(trend, series) {
    const lines = trend.lines.map((line) => figuresOf(line, series));
    const times = [...new Set(lines.flatMap((figures) => [...figures.keys()]))].sort((a, b) => a - b);
    return times.map((time) => ({ time, values: lines.map((figures) => figures.get(time) ?? null) }));
}

function figuresOf({ series: names, figure }, series) {
    const [first, ...others] = names.map((name) => new Map(series.get(name) ?? []));
    const figures = new Map();
    for (const [time, value] of first) {
        const made = figure(value, ...others.map((other) => other.get(time)));
        if (made !== null) figures.set(time, made);
    }
    return figures;
}
