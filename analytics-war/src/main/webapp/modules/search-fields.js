/** The searchable subjects and fields: their display names, the fields counted beside the hits, and the columns of hits. Independent of the DOM. */

import { instant, NONE, readable, releaseName, UNKNOWN, wordFor, written } from "./formats.js";
import { dayName } from "./periods.js";

const NAMES = new Map(Object.entries({
    master_node_uid: "Master node", release: "Release", edition: "Edition", is_filtered: "Excluded by the filtering rules",
    creation_date: "First report", reported_at: "Last report", environments_num: "Environments", allocated_nodes_num: "Nodes",
    unallocated_nodes_num: "Nodes in no environment", build_id: "Build", openstack_version: "OpenStack version", feature_groups: "Feature group",
    contact_given: "Contact given", fuel_menu_used: "Fuel menu used",
    "environment.status": "Environment’s status", "environment.nodes_num": "Environment’s nodes", "environment.mode": "Mode",
    "environment.os": "Operating system", "environment.os_version": "Operating system’s version", "environment.release": "Environment’s release",
    "environment.hypervisor": "Hypervisor", "environment.net_provider": "Network provider", "environment.segmentation_type": "Network segmentation",
    "environment.storage_options": "Storage", "environment.projects": "OpenStack project", "environment.plugins": "Plugin",
    "environment.is_customized": "Environment customised", "environment.kernel_params": "Kernel parameters",
    "environment.modified_settings": "Setting changed",
    external_id: "Number of the log", action_type: "Type of action", action_group: "Group of actions", action_name: "Action", operation: "Operation",
    outcome: "Outcome", client: "Client", cluster_id: "Environment’s number", start_timestamp: "Start", end_timestamp: "End",
    happened_at: "Time", duration_ms: "Duration in ms", ended_with_status: "Status at the end", response_status: "Status of the response",
}));

const uid = { field: "master_node_uid", write: (value) => value };
const release = { field: "release", write: (value) => releaseName(value) };

/** Each subject's name, the noun for its hits, the fields counted beside them, the default order, and the columns of hits. */
export const SUBJECTS = new Map([
    ["installations", {
        title: "Installations",
        nouns: ["installation", "installations"],
        sort: "-reported_at",
        facets: ["release", "edition", "environment.status", "environment.hypervisor", "environment.os", "environment.plugins", "is_filtered"],
        columns: [
            uid, release, { field: "edition" }, number("environments_num"), number("allocated_nodes_num"),
            { field: "environment.hypervisor", all: "hypervisor" }, { field: "reported_at", write: dayName },
        ],
    }],
    ["action_logs", {
        title: "Action logs",
        nouns: ["action log", "action logs"],
        sort: "-happened_at",
        facets: ["action_type", "outcome", "operation", "client", "release", "is_filtered"],
        columns: [
            { field: "happened_at", write: instant }, { field: "action_name" }, { field: "operation" }, { field: "outcome" },
            { field: "duration_ms", title: "Duration", number: true, write: (ms) => written(ms / 1000, "seconds") }, { field: "client" }, release, uid,
        ],
    }],
]);

/** The display name of a field; unknown ones are shown as named by the server. */
export function fieldName(field) {
    return NAMES.get(field) ?? field.replace(/^environment\./, "").replaceAll("_", " ");
}

/** A value of a field in words. */
export function valueName(field, value) {
    const text = String(value);
    return field === "release" ? releaseName(text) : wordFor(text);
}

/** Those of the server's fields that this user may search by: only operators may search for a particular installation. */
export function allowed(fields, operator) {
    return fields.filter(({ name }) => operator || name !== uid.field);
}

/** The text of a hit's column; for environments, each value once. */
export function cellOf(hit, { field, all, write }) {
    if (all !== undefined) {
        const values = [...new Set((hit.environments ?? []).flatMap((environment) => environment[all] ?? []))];
        return values.length === 0 ? NONE : values.map((value) => valueName(field, value)).join(", ");
    }
    const value = hit[field] ?? null;
    if (value === null) return field === "release" ? UNKNOWN : NONE;
    return write === undefined ? valueName(field, value) : write(value);
}

function number(field) {
    return { field, number: true, write: readable };
}
