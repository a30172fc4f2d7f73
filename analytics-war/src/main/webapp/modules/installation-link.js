/** The name of an installation as a link to its data. */

import { element } from "./elements.js";

/** Senders choose the name: an empty one has no data of its own, and one of blanks would not be seen. */
export function installationLink(uid) {
    if (uid === "") return element("code", {}, "(empty)");
    const link = { href: `/api/v1/json/installation_info/${encodeURIComponent(uid)}`, target: "_blank", rel: "noopener", title: uid };
    return element("a", link, element("code", {}, uid.trim() === "" ? "(blank)" : uid));
}
