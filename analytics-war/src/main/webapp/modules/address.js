/** The view that the address bar names, so that it can be sent as a link and Back returns to it. */

const ALL = "";

/** The release in the address; empty for all releases. */
export function releaseInAddress() {
    return new URLSearchParams(location.search).get("release") ?? ALL;
}

/** Puts the release into the address as a new step of the history. */
export function goToRelease(release) {
    if (release === releaseInAddress()) return;
    const address = new URL(location.pathname, location.origin);
    if (release !== ALL) address.searchParams.set("release", release);
    history.pushState(null, "", address);
}
