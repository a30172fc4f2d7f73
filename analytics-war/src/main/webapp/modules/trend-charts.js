/** The trends of the page: the series of each, and the form of its figures. */

/**
 * One entry per card, in the order of the page. `lines` names the series; `figure` computes the line's value from the series' values at one
 * time, null if there is none.
 */
export const TRENDS = [
    {
        id: "trend-installations",
        title: "Active installations",
        explanation: "that reported within the 30 days before",
        lines: [line("Installations", "installations.active")],
    },
    {
        id: "trend-deployments",
        title: "Deployments",
        explanation: "by the time at which they ended",
        chart: "stacked",
        lines: [line("Succeeded", "deployments.succeeded", "--good"), line("Failed", "deployments.failed", "--bad")],
    },
    {
        id: "trend-environments",
        title: "Environments",
        explanation: "of active installations",
        lines: [line("Environments", "environments")],
    },
    { id: "trend-nodes", title: "Nodes", explanation: "in environments of active installations", lines: [line("Nodes", "nodes")] },
    {
        id: "trend-duration",
        title: "Mean deployment time",
        explanation: "of deployments that succeeded, provisioning included",
        lines: [
            {
                name: "Mean time",
                type: "seconds",
                series: ["deployments.duration", "deployments.succeeded"],
                figure: (seconds, count) => (count > 0 ? seconds / count : null),
            },
        ],
    },
    {
        id: "trend-records",
        title: "Records received",
        explanation: "of all releases together",
        chart: "stacked",
        lines: [line("Accepted", "records.accepted", "--good"), line("Rejected", "records.rejected", "--bad")],
    },
];

const EACH = { hour: "each hour", day: "each day", week: "each week from Sunday on", month: "each month" };

function line(name, series, colour) {
    return { name, type: "count", series: [series], figure: (value) => value ?? null, colour };
}

/** The interval between figures. */
export function eachSpan(granularity) {
    return EACH[granularity] ?? granularity;
}

/** The description of a trend as a report's table. */
export function tableOf(trend, granularity) {
    const from = { name: "from", title: "From (UTC)", type: "date", granularity };
    const columns = [from, ...trend.lines.map(({ name, type, colour }) => ({ name, title: name, type, colour }))];
    return { name: trend.id, title: trend.title, chart: trend.chart ?? "lines", columns };
}

/** Its rows in order of time, one for each time at which any line of the trend has a value. */
export function rowsOf(trend, series) {
    const lines = trend.lines.map((each) => figuresOf(each, series));
    const times = [...new Set(lines.flatMap((figures) => [...figures.keys()]))].sort((a, b) => a - b);
    return times.map((time) => ({
        from: new Date(time).toISOString(),
        ...Object.fromEntries(trend.lines.map(({ name }, index) => [name, lines[index].get(time) ?? null])),
    }));
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
