/** Display forms of times and figures. Independent of the DOM. */

const NUMBERS = new Intl.NumberFormat("en");
const INSTANTS = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" });

/** What sanitising removes, by the words of the API. */
const KINDS = new Map(Object.entries({
    unlisted: "not in the list of what is collected", private: "settings that never leave", ip_address: "IP addresses", mac_address: "MAC addresses",
    email: "e-mail addresses", url: "addresses of other servers", host_name: "names of hosts", secret: "keys, tokens and the like", password: "passwords",
    serial: "serial numbers", path: "paths of files", free_text: "free text", malformed: "not of the expected form", too_deep: "nested too deeply",
    too_large: "too large",
}));

export const NONE = "–";

export function readable(number) {
    return NUMBERS.format(number);
}

/** An instant in UTC; a dash for none. */
export function instant(text) {
    return text === null || text === undefined ? NONE : `${INSTANTS.format(new Date(text))} UTC`;
}

export function duration(seconds) {
    if (seconds === null || seconds === undefined) return NONE;
    if (seconds < 60) return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
    const whole = Math.round(seconds);
    return whole < 3600 ? `${Math.floor(whole / 60)} min ${whole % 60} s` : `${readable(Math.floor(whole / 3600))} h ${Math.floor((whole % 3600) / 60)} min`;
}

export function kindOf(word) {
    return KINDS.get(word) ?? word.replaceAll("_", " ");
}
