/** The charts of the page: what each one counts, and how it is told in words. */

import { byName, byNumber, bySize, byStatus, sum } from "./figures.js";

const OPERABLE = "in status operational or error";

/** One entry per chart, in the order of the page. `kind` is columns, bars or ring. */
export const CHARTS = [
    {
        id: "environments-per-installation",
        title: "Installations by number of environments",
        kind: "columns",
        axis: "environments of an installation",
        headings: ["Environments", "Installations", "Share"],
        rows: (report) => byNumber(report.installations.environments_num),
        total: (report) => report.installations.count,
        totalName: "Number of installations",
        wide: true,
    },
    {
        id: "statuses",
        title: "Environment statuses",
        kind: "bars",
        headings: ["Status", "Environments", "Share"],
        rows: (report) => byStatus(report.environments.statuses),
        total: (report) => sum(report.environments.statuses),
        totalName: "Number of environments",
        wide: true,
    },
    {
        id: "size",
        title: "Environment size",
        kind: "columns",
        axis: "nodes of an environment",
        headings: ["Nodes", "Environments", "Share"],
        rows: (report) => bySize(report.environments.nodes_num),
        total: (report) => report.environments.operable_envs_count,
        totalName: "Number of environments",
        scope: OPERABLE,
    },
    {
        id: "hypervisors",
        title: "Hypervisors",
        kind: "ring",
        headings: ["Hypervisor", "Environments", "Share"],
        rows: (report) => byName(report.environments.hypervisors_num, report.environments.operable_envs_count),
        total: (report) => report.environments.operable_envs_count,
        totalName: "Number of environments",
        scope: OPERABLE,
    },
    {
        id: "operating-systems",
        title: "Operating systems",
        kind: "ring",
        headings: ["Operating system", "Environments", "Share"],
        rows: (report) => byName(report.environments.oses_num, report.environments.operable_envs_count),
        total: (report) => report.environments.operable_envs_count,
        totalName: "Number of environments",
        scope: OPERABLE,
    },
];
