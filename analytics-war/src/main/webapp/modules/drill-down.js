/** The installations behind a figure, in a dialog, page by page. For operators only, as enforced by the server. */

import { installationsBehind } from "./api.js";
import { button, element } from "./elements.js";
import { inWords } from "./filters.js";
import { instant, NONE, readable, releaseName, UNKNOWN } from "./formats.js";
import { installationLink } from "./installation-link.js";
import { noAnswer } from "./notices.js";
import { keyOf, rowName } from "./plots.js";

const PAGE = 50;

const HEADINGS = [["Master node", false], ["Release", false], ["Reported", false], ["Environments", true], ["Nodes", true]];

/** Opens the dialog for the figure of a row, and returns it. */
export function showInstallations({ report, table, row, filters }) {
    const what = rowName(row, table);
    const content = element("div", { class: "dialog-content", "aria-busy": "true" });
    const place = element("p", { class: "note", role: "status" });
    // The cursors of the pages up to this one; the first page has none.
    const way = [undefined];
    const question = new AbortController();
    const earlier = button({ id: "earlier" }, () => go(earlier, () => way.pop()), "Previous");
    const later = button({ id: "later" }, () => go(later, () => way.push(later.dataset.after)), "Next");
    const dialog = openDialog(
        { title: what === "" ? report.title : `${table.title}: ${what}`, subtitle: inWords(filters) },
        content,
        element("div", { class: "dialog-foot" }, place, earlier, later),
    );
    dialog.addEventListener("close", () => question.abort());
    load();
    return dialog;

    function go(pressed, step) {
        if (pressed.getAttribute("aria-disabled") === "true") return;
        step();
        load();
    }

    async function load() {
        content.setAttribute("aria-busy", "true");
        try {
            const page = await installationsBehind(report.name, table.name, keyOf(row, table), filters, {
                after: way.at(-1), limit: PAGE, signal: question.signal,
            });
            content.replaceChildren(installationsTable(page.installations, what));
            const first = (way.length - 1) * PAGE + 1;
            const last = first + page.installations.length - 1;
            place.replaceChildren(last < first ? "No installation" : `${readable(first)}–${readable(last)} of ${readable(page.total)} installations`);
            later.dataset.after = page.after ?? "";
            turn(earlier, way.length > 1);
            turn(later, (page.after ?? null) !== null);
            content.scrollTop = 0;
        } catch (failure) {
            if (question.signal.aborted) return;
            content.replaceChildren(noAnswer(failure, load));
            place.replaceChildren();
            turn(earlier, way.length > 1);
            turn(later, false);
        }
        content.setAttribute("aria-busy", "false");
    }
}

/** Opens a modal dialog with a heading and a close button; it is removed from the page when closed. */
export function openDialog({ title, subtitle }, ...content) {
    const heading = element("h2", { id: "dialog-title" }, title);
    const close = button({ class: "quiet", "aria-label": "Close" }, () => dialog.close(), "✕");
    const head = element("div", { class: "dialog-head" }, element("div", {}, heading, element("p", { class: "note" }, subtitle ?? "")), close);
    const dialog = element("dialog", { id: "dialog", "aria-labelledby": heading.id }, head, ...content);
    dialog.addEventListener("click", (event) => {
        if (event.target === dialog) dialog.close();
    });
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
}

/** A disabled button keeps its place and the focus. */
function turn(made, possible) {
    made.setAttribute("aria-disabled", String(!possible));
}

function installationsTable(installations, what) {
    return element(
        "div",
        { class: "table", role: "region", tabindex: "0", "aria-label": `Installations: ${what}` },
        element(
            "table",
            {},
            element("thead", {}, element("tr", {}, ...HEADINGS.map(([text, number]) => element("th", { scope: "col", class: number ? "number" : undefined }, text)))),
            element("tbody", {}, ...installations.map((each) => element(
                "tr",
                {},
                element("th", { scope: "row" }, installationLink(each.master_node_uid)),
                element("td", {}, each.release === null || each.release === undefined ? UNKNOWN : releaseName(each.release)),
                element("td", {}, each.reported_at ? instant(each.reported_at) : NONE),
                element("td", { class: "number" }, each.environments_num ?? NONE),
                element("td", { class: "number" }, each.allocated_nodes_num ?? NONE),
            ))),
        ),
    );
}
