/** The view that the address bar names, so that it can be sent as a link and Back returns to it. */

const ALL = "";

/** Fired at the window when the page itself has put another view into the address; Back and Forward fire "popstate". */
export const ADDRESS_CHANGED = "addresschanged";

/** The release in the address; empty for all releases. */
export function releaseInAddress() {
    return inAddress("release") ?? ALL;
}

/** Puts the release into the address as a new step of the history. */
export function goToRelease(release) {
    goTo("release", release === ALL ? undefined : release);
}

/** The value of a part of the view; undefined when the address doesn't name it. */
export function inAddress(name) {
    return new URLSearchParams(location.search).get(name) ?? undefined;
}

/** Puts a part of the view into the address as a new step of the history; undefined takes it out. */
export function goTo(name, value) {
    if (value === inAddress(name)) return;
    const address = new URL(`${location.pathname}${location.search}`, location.origin);
    if (value === undefined) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
    history.pushState(null, "", address);
    dispatchEvent(new Event(ADDRESS_CHANGED));
}
