/** Periods of whole days in UTC: the predefined ones with their names in the address, and the text of others. Independent of the DOM. */

const DAY_MS = 86_400_000;

const LONG = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** Predefined periods by their names in the address; each computes the first and the last day from today. */
export const QUICK_PERIODS = new Map([
    ["today", { name: "Today", days: (today) => [today, today] }],
    ["7d", { name: "Last 7 days", days: (today) => [before(today, 6), today] }],
    ["30d", { name: "Last 30 days", days: (today) => [before(today, 29), today] }],
    ["90d", { name: "Last 90 days", days: (today) => [before(today, 89), today] }],
    ["1y", { name: "Last 12 months", days: (today) => [before(today, 364), today] }],
    ["2y", { name: "Last two years", days: (today) => [before(today, 729), today] }],
    ["month", { name: "This month", days: (today) => [`${today.slice(0, 7)}-01`, today] }],
    ["last-month", { name: "Last month", days: lastMonth }],
    ["year", { name: "This year", days: (today) => [`${today.slice(0, 4)}-01-01`, today] }],
    ["last-year", { name: "Last year", days: (today) => lastYear(Number(today.slice(0, 4)) - 1) }],
]);

/** Today's date in UTC, such as 2026-01-31. */
export function today(now = new Date()) {
    return now.toISOString().slice(0, 10);
}

/** The day that is a number of days before another. */
export function before(day, days) {
    return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of the month before, or that month's last. */
export function monthBefore(day) {
    const [year, month, number] = day.split("-").map(Number);
    const last = new Date(Date.UTC(year, month - 1, 0)).getUTCDate();
    return new Date(Date.UTC(year, month - 2, Math.min(number, last))).toISOString().slice(0, 10);
}

/** Whether the text is a day of the calendar. */
export function isDay(text) {
    return /^\d{4}-\d\d-\d\d$/.test(text ?? "") && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}

/** A day as text: 31 Jan 2026. */
export function dayName(day) {
    return LONG.format(new Date(day));
}

/** A period in words; a missing end is open. */
export function periodName({ range, from, to }) {
    if (range !== undefined) return QUICK_PERIODS.get(range).name;
    if (from === undefined && to === undefined) return "All time";
    if (from === to) return dayName(from);
    if (to === undefined) return `Since ${dayName(from)}`;
    if (from === undefined) return `Until ${dayName(to)}`;
    return `${dayName(from)} – ${dayName(to)}`;
}

function lastMonth(today) {
    const end = before(`${today.slice(0, 7)}-01`, 1);
    return [`${end.slice(0, 7)}-01`, end];
}

function lastYear(year) {
    return [`${year}-01-01`, `${year}-12-31`];
}
