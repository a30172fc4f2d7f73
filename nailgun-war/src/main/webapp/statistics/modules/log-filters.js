/** The filters of the list of action logs, which are the parameters of the API and of the page's address. */

import { button, element } from "./elements.js";

const DAY_MS = 86_400_000;
const TYPES = new Map([["", "All kinds"], ["http_request", "Requests"], ["nailgun_task", "Tasks"]]);
const RESULTS = new Map([["", "All results"], ["succeeded", "Succeeded"], ["failed", "Failed"], ["unfinished", "Unfinished"]]);
const NAMES = ["from", "to", "type", "result", "name", "group", "status", "cluster", "actor"];

/** Those in the page's address, as parameters of the API. The last day is meant with all its hours. */
export function filtersInAddress() {
    const given = new URLSearchParams(location.search);
    const query = new URLSearchParams();
    for (const name of NAMES) {
        const value = given.get(name)?.trim();
        if (value) query.set(name, name === "to" ? dayAfter(value) : value);
    }
    return query;
}

/** The form with the filters of the page's address. */
export function filterForm() {
    const given = new URLSearchParams(location.search);
    const field = (name, title, input) => element("label", { for: `filter-${name}` }, title, input);
    const text = (name, title, more = {}) => field(name, title, element("input", { id: `filter-${name}`, name, type: "search", value: given.get(name) ?? "", autocomplete: "off", maxlength: "64", ...more }));
    const select = (name, title, options) => {
        const made = element("select", { id: `filter-${name}`, name, autocomplete: "off" }, ...[...options].map(([value, word]) => element("option", { value, selected: value === (given.get(name) ?? "") }, word)));
        return field(name, title, made);
    };
    const form = element(
        "form",
        { class: "log-filters", "aria-label": "Filters" },
        text("from", "From", { type: "date" }),
        text("to", "To", { type: "date" }),
        select("type", "Kind", TYPES),
        select("result", "Result", RESULTS),
        text("name", "Action"),
        text("group", "Group"),
        text("status", "HTTP status", { inputmode: "numeric", pattern: "[1-9][0-9]{2}", title: "Three digits, such as 404", maxlength: "3" }),
        text("cluster", "Environment", { inputmode: "numeric", pattern: "[0-9]{1,9}", title: "Its number" }),
        text("actor", "Actor"),
        element("div", { class: "choices" },
            element("button", { type: "submit", class: "primary", id: "filter" }, "Show"),
            button({ class: "quiet", id: "all" }, () => go(new URLSearchParams()), "All")),
    );
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        const query = new URLSearchParams();
        for (const [name, value] of new FormData(form)) if (value.trim() !== "") query.set(name, value.trim());
        go(query);
    });
    return form;
}

function go(query) {
    query.set("view", "logs");
    location.search = query.toString();
}

function dayAfter(day) {
    const time = Date.parse(day);
    return Number.isNaN(time) ? day : new Date(time + DAY_MS).toISOString().slice(0, "2026-01-31".length);
}
