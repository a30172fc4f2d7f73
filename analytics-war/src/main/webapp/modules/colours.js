/** Colours of the charts, taken from the style sheet so that light and dark are decided in one place. */

const SLICES = ["--slice-1", "--slice-2", "--slice-3", "--slice-4", "--slice-5", "--slice-6"];

/** The colour that the style sheet gives this name at the moment. */
export function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** A status has its colour for good; one that isn't known gets the neutral one. */
export function statusColour(status) {
    return colour(`--status-${status.replaceAll("_", "-")}`) || colour("--neutral");
}

/** Colours of slices by place; "unknown" and what was put together are neutral. */
export function sliceColours(rows) {
    let next = 0;
    return rows.map((row) => {
        if (row.key === "unknown") return colour("--neutral");
        if (row.key === "others") return colour("--neutral-strong");
        return colour(SLICES[next++ % SLICES.length]);
    });
}
