/** Times of trends in words. All of them are UTC, as everywhere on the page. */

const HOURS = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
const DAYS = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const MONTHS = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });

const EACH = { hour: "each hour", day: "each day", week: "each week, from Sunday", month: "each month" };

/** The beginning of a span of this granularity (hour, day, week or month), in words. */
export function timeLabel(time, granularity) {
    const format = { hour: HOURS, month: MONTHS }[granularity] ?? DAYS;
    return format.format(new Date(time));
}

/** How often there is a figure. */
export function eachSpan(granularity) {
    return EACH[granularity] ?? granularity;
}
