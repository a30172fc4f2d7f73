/** A document as it is sent: how long it is, readable in lines, and to be copied byte by byte. */

import { button, element } from "./elements.js";
import { kindOf, readable } from "./words.js";

/** So much is shown; a browser becomes slow with more, and the copy has all. */
const MOST_SHOWN = 200_000;

/**
 * A document.
 *
 * @param title what it is
 * @param text the document as it is sent
 */
export function documentBox(title, text) {
    const lines = JSON.stringify(JSON.parse(text), null, 2);
    const told = element("span", { class: "note", role: "status" });
    const copied = async () => {
        try {
            await navigator.clipboard.writeText(text);
            told.replaceChildren("Copied as it is sent");
        } catch {
            // Without TLS, browsers have no clipboard: the text is marked, and the user copies it.
            getSelection().selectAllChildren(shown);
            told.replaceChildren("Marked: copy it with the keyboard");
        }
    };
    const shown = element("pre", { class: "sent", tabindex: "0", role: "region", "aria-label": title }, lines.slice(0, MOST_SHOWN));
    return element(
        "div",
        { class: "document" },
        element(
            "div",
            { class: "document-head" },
            element("span", { class: "note" }, element("b", {}, readable(new TextEncoder().encode(text).length)), " bytes before compression, here in lines"),
            told,
            button({ class: "tool" }, copied, "Copy", element("span", { class: "aloud" }, `: ${title}`)),
        ),
        shown,
        lines.length > MOST_SHOWN ? element("p", { class: "note" }, "Only the beginning is shown. The copy has all.") : undefined,
    );
}

/** What was removed from it, by kinds. */
export function removedFrom(removed) {
    const kinds = Object.entries(removed).sort(([, one], [, other]) => other - one);
    if (kinds.length === 0) return element("p", { class: "note" }, "Nothing had to be removed from it.");
    return element(
        "div",
        {},
        element("p", { class: "note" }, "Removed from it before it is sent:"),
        element("dl", { class: "facts removed" }, ...kinds.map(([kind, count]) => element("div", {}, element("dt", {}, kindOf(kind)), element("dd", {}, readable(count))))),
    );
}
