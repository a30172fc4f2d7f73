/** The page's requests to the analytics API. Incomplete responses are rejected here. */

import { queryOf } from "./filters.js";
import { ask, unreadable } from "./questions.js";

const DAY_MS = 86_400_000;

/** The signed-in user: `{user, roles}`. */
export async function whoAmI() {
    return (await ask("me")).body;
}

/** All reports, in their groups: `{groups, reports}`. */
export async function catalogue() {
    const { body } = await ask("reports");
    if (!Array.isArray(body?.groups) || !Array.isArray(body.reports)) throw unreadable();
    return body;
}

/** A report's figures as `{answer}`, or `{job}` if it is too large to wait for. */
export async function report(name, filters, options) {
    const { body, status } = await ask(withQuery(`reports/${name}`, queryOf(filters)), options);
    if (status === 202) return { job: body };
    return { answer: figuresIn(body) };
}

/** The address for downloading a table. */
export function tableAddress(report, table, filters) {
    const query = queryOf(filters);
    query.set("format", "csv");
    query.set("table", table);
    return `/api/v1/reports/${report}?${query}`;
}

/** A page of the installations behind a figure: `{installations, total, after}`. The key maps columns to values, null for unknown. */
export async function installationsBehind(report, table, key, filters, { after, limit, signal }) {
    const query = queryOf(filters);
    query.set("table", table);
    for (const [column, value] of Object.entries(key)) query.set(column, value ?? "");
    query.set("limit", limit);
    if (after !== undefined) query.set("after", after);
    const { body } = await ask(`reports/${report}/installations?${query}`, { signal });
    if (!Array.isArray(body?.installations)) throw unreadable();
    return body;
}

/** The report compared with the database: `{equal, tables}`. */
export async function verification(report, filters, signal) {
    return (await ask(withQuery(`reports/${report}/verify`, queryOf(filters)), { signal, noCache: true })).body;
}

/** The result of the nightly verification of all reports. */
export async function verifications(signal) {
    return (await ask("verifications", { signal, noCache: true })).body;
}

/** Starts the comparison of all reports now. */
export async function compareNow() {
    await ask("verifications", { method: "POST" });
}

/** The known releases with their numbers of installations, newest first. */
export async function knownReleases() {
    return (await ask("json/report/releases")).body.releases;
}

/** The number of stored records of each kind. */
export async function summary(options) {
    return (await ask("json/summary", options)).body;
}

/**
 * The trends within the filters' period, by default a year: `{granularity, series}`; the series are a map from name to pairs of time
 * (milliseconds) and value. For several releases the figures are added up.
 */
export async function trends({ releases, from, to }, options) {
    const stop = to === undefined ? new Date() : new Date(Math.min(Date.now(), Date.parse(to) + DAY_MS));
    const start = from === undefined ? new Date(stop.getTime() - 365 * DAY_MS) : new Date(from);
    if (start >= stop) return { granularity: "day", series: new Map() };
    const asked = (releases.length === 0 ? [undefined] : releases).map(async (release) => {
        const query = new URLSearchParams({ start: start.toISOString(), stop: roundedUp(stop).toISOString() });
        if (release !== undefined) query.set("release", release);
        const { body } = await ask(`json/trends?${query}`, options);
        if (!Array.isArray(body?.trends)) throw unreadable();
        return body;
    });
    const answers = await Promise.all(asked);
    return { granularity: answers[0].granularity, series: added(answers) };
}

/** All jobs that the user may see, latest first. */
export async function jobs(signal) {
    const { body } = await ask("jobs", { signal, noCache: true });
    const list = Array.isArray(body) ? body : body?.jobs;
    if (!Array.isArray(list)) throw unreadable();
    return list.toSorted((a, b) => Date.parse(b.requested_at) - Date.parse(a.requested_at));
}

export async function job(id, signal) {
    return (await ask(`jobs/${id}`, { signal, noCache: true })).body;
}

/** Requests a job; returns it. */
export async function orderJob({ report, filters, format, table }) {
    const { releases, from = null, to = null, filtered, edition = null } = filters;
    const body = { report, filters: { release: releases, from, to, filtered, edition }, format, table };
    return (await ask("jobs", { method: "POST", body })).body;
}

/** Requests a CSV export of these days as a job; returns it. */
export async function orderExport(name, days) {
    return (await ask("jobs", { method: "POST", body: { report: `csv/${name}`, filters: days, format: "csv" } })).body;
}

/** Cancels an unfinished job, and deletes a finished one. */
export async function endJob(id) {
    await ask(`jobs/${id}`, { method: "DELETE" });
}

/** The figures computed by a job. */
export async function jobResult(id, signal) {
    return figuresIn((await ask(`jobs/${id}/result`, { signal, noCache: true })).body);
}

/** The searchable fields, from subject to fields: `{name, kind}`. */
export async function searchFields() {
    const { body } = await ask("search");
    if (!Array.isArray(body?.subjects)) throw unreadable();
    return new Map(body.subjects.map(({ in: subject, fields }) => [subject, fields]));
}

/** The result of a search: `{total, hits, facets, after}`. */
export async function search(question, signal) {
    const { body } = await ask("search", { method: "POST", body: question, signal });
    if (!Array.isArray(body?.hits)) throw unreadable();
    return body;
}

/** The state of the index, and the request to rebuild it. */
export async function indexState(signal) {
    return (await ask("private/index", { signal, noCache: true })).body;
}

export async function rebuildIndex() {
    return (await ask("private/index/rebuild", { method: "POST" })).body;
}

/** A page of rejected content: `{entries, bytes, page, after}`. */
export async function quarantine({ after, state, endpoint, limit }, signal) {
    const query = new URLSearchParams({ limit });
    for (const [name, value] of Object.entries({ after, state, endpoint })) if (value) query.set(name, value);
    const { body } = await ask(`private/quarantine?${query}`, { signal, noCache: true });
    if (!Array.isArray(body?.page)) throw unreadable();
    return body;
}

/** The content as received, as text. */
export async function quarantined(id) {
    return (await ask(`private/quarantine/${id}`, { noCache: true })).body.body;
}

export async function replay(id) {
    await ask(`private/quarantine/${id}/replay`, { method: "POST" });
}

function withQuery(address, query) {
    return query.size === 0 ? address : `${address}?${query}`;
}

function figuresIn(body) {
    if (!Array.isArray(body?.tables) || !body.tables.every((table) => Array.isArray(table.rows))) throw unreadable();
    return body;
}

/** Full minutes, so that the same request within a minute has the same address. */
function roundedUp(time) {
    return new Date(Math.ceil(time.getTime() / 60_000) * 60_000);
}

function added(answers) {
    const sums = new Map();
    for (const { trends } of answers) {
        for (const { name, points } of trends) {
            const series = sums.get(name) ?? new Map();
            for (const { from, value } of points) series.set(Date.parse(from), (series.get(Date.parse(from)) ?? 0) + value);
            sums.set(name, series);
        }
    }
    return new Map([...sums].map(([name, series]) => [name, [...series].sort(([a], [b]) => a - b)]));
}
