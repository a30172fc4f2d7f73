/** Building pieces of the page from text, never from markup: what an installation sent can't become an element. */

/** An element with attributes and children; a child is a text or another element. */
export function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
        if (value === true) made.setAttribute(attribute, "");
        else if (value !== false && value !== undefined) made.setAttribute(attribute, value);
    }
    made.append(...children);
    return made;
}

const NUMBERS = new Intl.NumberFormat("en");
const BRIEF_NUMBERS = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 2 });

/** A whole number as people read it: 12,345. */
export function readable(number) {
    return NUMBERS.format(number);
}

/** A number for where there is little room: 12K. */
export function brief(number) {
    return BRIEF_NUMBERS.format(number);
}

/** A table with a caption, whose first column names the rows. */
export function dataTable(caption, headings, rows) {
    return element(
        "table",
        {},
        element("caption", {}, caption),
        element("thead", {}, element("tr", {}, ...headings.map((heading) => element("th", { scope: "col" }, heading)))),
        element("tbody", {}, ...rows.map(tableRow)),
    );
}

function tableRow([name, ...values]) {
    return element(
        "tr",
        {},
        element("th", { scope: "row" }, name),
        ...values.map((value) => element("td", {}, typeof value === "number" ? readable(value) : value)),
    );
}
