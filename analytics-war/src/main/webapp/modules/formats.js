/** Display forms of figures, names and times. Independent of the DOM. */

import { timeName } from "./time-axis.js";

const NUMBERS = new Intl.NumberFormat("en");
const BRIEF_NUMBERS = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 2 });
const DECIMALS = new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const SMALL_DECIMALS = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const INSTANTS = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
const DAYS = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

const RELEASE_NAMES = new Map([["6.0-techpreview", "6.0 Technical Preview"], ["6.0", "6.0 GA"]]);

const WORDS = new Map(Object.entries({
    true: "yes", false: "no", nailgun_task: "task", http_request: "API request", "fuel-cli": "command line", "fuel-web": "web interface",
    keystone_user: "Keystone users", tenant: "tenants", vm: "virtual machines", flavor: "flavors", image: "images", volume: "volumes",
    wait_running: "waiting", update_error: "update failed", nova_network: "nova-network",
}));

/** A health check's name begins with the path of its code; set and test are sufficient to identify it. */
const HEALTH_CHECK = /^fuel_health\.tests\.(\w+)\..*\.test_(\w+)$/;

/** Such as "1000–1999 GB" or "100 or more". */
const NUMBERS_CLASS = /^\d+(?:[–-]\d+(?: \w+)?| or more(?: \w+)?| \w+ or more)$/;

/** Shown for missing values: an unknown name, and a figure that does not exist. */
export const UNKNOWN = "unknown";
export const NONE = "–";

/** An integer: 12,345. */
export function readable(number) {
    return NUMBERS.format(number);
}

/** A short form of a number: 12K. */
export function brief(number) {
    return BRIEF_NUMBERS.format(number);
}

/** The display name of a release; unknown ones are shown as sent. */
export function releaseName(release) {
    return RELEASE_NAMES.get(release) ?? release;
}

/** A share between 0 and 1 as a percentage, which is 0 % or 100 % only if exact. */
export function percentage(part) {
    const percent = part * 100;
    if (percent > 0 && percent < 0.1) return "< 0.1 %";
    if (percent < 100 && percent > 99.9) return "> 99.9 %";
    return percent === 0 || percent === 100 ? `${percent} %` : `${percent.toFixed(1)} %`;
}

/** Part of a whole: "12.3 %", "–" of nothing. */
export function share(count, total) {
    return total > 0 ? percentage(count / total) : NONE;
}

/** A duration in its two largest units: "31 min 12 s", "2 d 4 h". */
export function duration(seconds) {
    if (seconds < 10) return `${DECIMALS.format(seconds)} s`;
    const whole = Math.round(seconds);
    if (whole < 60) return `${whole} s`;
    if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    if (whole < 86_400) return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
    return `${readable(Math.floor(whole / 86_400))} d ${Math.floor((whole % 86_400) / 3600)} h`;
}

/** An instant in UTC: 31 Jan 2026, 12:00 UTC. */
export function instant(text) {
    return `${INSTANTS.format(new Date(text))} UTC`;
}

/** A value of a column of this type in words. */
export function written(value, type) {
    if (value === null || value === undefined) return type === "text" || type === "date" ? UNKNOWN : NONE;
    switch (type) {
        case "count":
            return readable(value);
        case "decimal":
            return (Math.abs(value) < 10 ? SMALL_DECIMALS : DECIMALS).format(value);
        case "seconds":
            return duration(value);
        case "share":
            return percentage(value);
        case "date":
            return DAYS.format(new Date(value));
        default:
            return String(value);
    }
}

/** The display form of a key column's value. */
export function nameOf(value, column) {
    if (value === null || column.type !== "text" && column.granularity === undefined) return written(value, column.type);
    if (column.granularity !== undefined) return timeName(Date.parse(value), column.granularity);
    return column.name === "release" ? releaseName(value) : wordFor(String(value));
}

/** The display form of a name of the product; classes of numbers get thousands separators. */
export function wordFor(text) {
    const [, set, test] = HEALTH_CHECK.exec(text) ?? [];
    if (test !== undefined) return `${test} (${set})`;
    return NUMBERS_CLASS.test(text) ? text.replace(/\d+/g, (number) => readable(Number(number))) : WORDS.get(text) ?? text;
}
