/** The view in the address, so that it can be sent as a link and Back returns to it. */

/** Fired at the window when the page itself has changed the view in the address; Back and Forward fire "popstate". */
export const ADDRESS_CHANGED = "addresschanged";

/** Parts that belong to one view only: changing to another view removes them. */
const OF_ONE_VIEW = ["behind", "row", "in", "where", "sort", "after", "from_date", "to_date"];

/** The value of a part of the view; undefined if it is not in the address. */
export function inAddress(name) {
    return parameters().get(name) || undefined;
}

/** All values of a repeatable part of the view. */
export function allInAddress(name) {
    return parameters().getAll(name).filter((value) => value !== "");
}

/** The position within the view, from the fragment. */
export function placeInAddress() {
    return decodeURIComponent(location.hash.slice(1));
}

/**
 * The address of the present view with some parts changed: a value, a list of values, or undefined to take the part out. A place is
 * the id of a section of the view.
 */
export function addressWith(changes, place = "") {
    const query = parameters();
    if ("view" in changes) for (const name of OF_ONE_VIEW) query.delete(name);
    for (const [name, value] of Object.entries(changes)) {
        query.delete(name);
        for (const one of [value].flat()) if (one !== undefined && one !== "") query.append(name, one);
    }
    const written = query.size === 0 ? location.pathname : `${location.pathname}?${query}`;
    return place === "" ? written : `${written}#${encodeURIComponent(place)}`;
}

/** Goes to that view as a new entry of the history, with `state`. */
export function goTo(changes, place = "", state = null) {
    const address = addressWith(changes, place);
    if (address === `${location.pathname}${location.search}${location.hash}`) return;
    history.pushState(state, "", address);
    dispatchEvent(new Event(ADDRESS_CHANGED));
}

/** Makes a link change the view without reloading the page; modified clicks are left to the browser. */
export function viewLink(link, changes, place = "") {
    link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
        event.preventDefault();
        goTo(changes, place);
        // A click on the view already shown scrolls back to it.
        dispatchEvent(new Event("placewanted"));
    });
    return link;
}

function parameters() {
    return new URLSearchParams(location.search);
}
