/** Colours of the charts, from the style sheet, so that light and dark are defined in one place. */

const SERIES = Array.from({ length: 8 }, (_, index) => `--series-${index + 1}`);

/** Colours whose neighbours are easy to distinguish, for lines that belong to no value. */
const IN_ORDER = [0, 3, 4, 1, 5, 7, 2, 6];

/** Values with the same meaning everywhere have fixed colours. */
const KNOWN = new Map(Object.entries({
    succeeded: "--good", success: "--good", ready: "--good", operational: "--good", accepted: "--good", healthy: "--good",
    failed: "--bad", error: "--bad", failure: "--bad", rejected: "--bad", unhealthy: "--bad",
    kvm: "--series-1", qemu: "--series-3", vcenter: "--series-4", vmware: "--series-4", xen: "--series-5",
    ubuntu: "--series-3", centos: "--series-4", rhel: "--series-6",
    community: "--series-2", commercial: "--series-1",
    "10.0": "--series-8", "9.0": "--series-1", "8.0": "--series-2", "7.0": "--series-5", "6.1": "--series-4", "6.0": "--series-3",
    "6.0-techpreview": "--series-6",
    nailgun_task: "--series-1", http_request: "--series-3", neutron: "--series-1", nova_network: "--series-5",
    given: "--series-1", used: "--series-1", customised: "--series-1", configured: "--series-1", bonded: "--series-1",
    "not given": "--series-5", "not used": "--series-5", "as installed": "--series-5", "as deployed": "--series-5", none: "--series-5",
    "not bonded": "--series-5",
    new: "--status-new", deployment: "--status-deployment", remove: "--status-remove", stopped: "--status-stopped",
    update: "--status-update", update_error: "--status-update-error",
}));

/** The present colour of this name in the style sheet. */
export function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/**
 * One colour for each `{key, column, others}`. A value of a column has the same one in every chart, unless another value of this chart uses
 * it; keys without a column get the colours in order. Unknown and combined values are neutral.
 */
export function valueColours(values) {
    const names = new Map();
    const taken = new Set();
    const claim = (value, name) => {
        names.set(value, name);
        taken.add(name);
    };
    for (const value of values) if (value.others) claim(value, "--neutral-strong");
    for (const value of values) if (!value.others && isNeutral(value)) claim(value, "--neutral");
    for (const value of values) {
        const known = knownColour(value);
        if (!names.has(value) && known !== undefined && !taken.has(known)) claim(value, known);
    }
    values.forEach((value, index) => {
        if (!names.has(value)) claim(value, freeColour(value.column === "" ? IN_ORDER[index % IN_ORDER.length] : hash(`${value.column}=${keyOf(value)}`), taken));
    });
    return values.map((value) => colour(names.get(value)));
}

/** The colour of one bar among many: all have the same except for values with fixed colours and the unknown. */
export function barColour(bar) {
    if (isNeutral(bar)) return colour("--neutral");
    const known = knownColour(bar);
    return colour(known !== undefined && !known.startsWith("--series") ? known : "--accent-fill");
}

function keyOf({ key }) {
    return Array.isArray(key) ? key[0] : key;
}

function isNeutral(value) {
    return keyOf(value) === null || keyOf(value) === "unknown";
}

function knownColour(value) {
    return KNOWN.get(String(keyOf(value)).toLowerCase());
}

function freeColour(start, taken) {
    const round = SERIES.map((_, step) => SERIES[(start + step) % SERIES.length]);
    return round.find((name) => !taken.has(name)) ?? round[0];
}

function hash(text) {
    let number = 0;
    for (const sign of text) number = (number * 31 + sign.codePointAt(0)) % 1_000_003;
    return number;
}
