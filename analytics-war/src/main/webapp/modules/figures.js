/** The arithmetic behind the charts: from a report's counts to labelled rows. Nothing here touches the page. */

/** Statuses of an environment in the order in which they are always shown. */
export const STATUSES = ["new", "operational", "error", "deployment", "remove", "stopped", "update", "update_error"];

/** Sizes of environments in nodes, half-open: the upper bound belongs to the next range. */
export const SIZE_RANGES = [[1, 5], [5, 10], [10, 20], [20, 50], [50, 100], [100, Infinity]];

const RELEASE_NAMES = new Map([["6.0-techpreview", "6.0 Technical Preview"], ["6.0", "6.0 GA"]]);

/** Releases offered in the filter when the server can't say which ones it knows; newest first. */
export const WELL_KNOWN_RELEASES = ["9.0", "8.0", "7.0", "6.1", "6.0", "6.0-techpreview"];

/** Gaps between numbers of environments are shown as zero up to here, so that the axis is to scale. */
const LONGEST_FILLED_AXIS = 20;

/** The name people use for a release; one that isn't known stands as it was sent. */
export function releaseName(release) {
    return RELEASE_NAMES.get(release) ?? release;
}

export function sum(counts) {
    return Object.values(counts).reduce((total, count) => total + count, 0);
}

/** Part of a whole as a percentage for people: "12 %", "< 1 %" for a little something, "–" of nothing. */
export function share(count, total) {
    if (total <= 0) return "–";
    const percent = (100 * count) / total;
    if (count > 0 && percent < 1) return "< 1 %";
    if (count < total && percent > 99) return "> 99 %";
    return `${Math.round(percent)} %`;
}

/** Rows by ascending number, with the numbers nobody has in between when they are few. */
export function byNumber(counts) {
    const numbers = Object.keys(counts).map(Number).filter(Number.isFinite).sort((a, b) => a - b);
    const last = numbers.at(-1) ?? 0;
    const shown = last <= LONGEST_FILLED_AXIS && numbers.length > 0 ? upTo(numbers[0], last) : numbers;
    return shown.map((number) => ({ key: String(number), label: String(number), count: counts[number] ?? 0 }));
}

function upTo(first, last) {
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Every known status in its fixed place, then the others by name. */
export function byStatus(counts) {
    const others = Object.keys(counts).filter((status) => !STATUSES.includes(status)).sort();
    return [...STATUSES, ...others].map((status) => ({
        key: status,
        label: status.replaceAll("_", " "),
        count: counts[status] ?? 0,
    }));
}

/** Environments by range of size; those without a node get a row of their own when there are any. */
export function bySize(counts) {
    const rows = SIZE_RANGES.map(([from, to]) => ({
        key: `${from}`,
        label: to === Infinity ? `${from}+` : `${from}–${to - 1}`,
        count: environmentsBetween(counts, from, to),
    }));
    const outside = sum(counts) - rows.reduce((total, row) => total + row.count, 0);
    return outside > 0 ? [{ key: "none", label: "none", count: outside }, ...rows] : rows;
}

function environmentsBetween(counts, from, to) {
    return Object.entries(counts)
        .filter(([nodes]) => from <= Number(nodes) && Number(nodes) < to)
        .reduce((total, [, count]) => total + count, 0);
}

/** Rows from the most frequent down; what is missing to the total comes last as "unknown". */
export function byName(counts, total) {
    const { unknown: sentAsUnknown = 0, ...named } = counts;
    const unknown = sentAsUnknown + Math.max(0, total - sum(counts));
    const rows = Object.entries(named)
        .sort(([nameA, countA], [nameB, countB]) => countB - countA || nameA.localeCompare(nameB))
        .map(([name, count]) => ({ key: name, label: name, count }));
    return unknown > 0 ? [...rows, { key: "unknown", label: "unknown", count: unknown }] : rows;
}

/** At most so many slices: the smallest are put together, because a ring of crumbs can't be read. */
export function fewSlices(rows, most = 6) {
    if (rows.length <= most) return rows;
    const unknown = rows.filter((row) => row.key === "unknown");
    const named = rows.filter((row) => row.key !== "unknown");
    const kept = named.slice(0, most - 1 - unknown.length);
    const rest = named.slice(kept.length);
    const others = { key: "others", label: `${rest.length} others`, count: rest.reduce((n, row) => n + row.count, 0) };
    return [...kept, others, ...unknown];
}
