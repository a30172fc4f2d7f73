/** Creates elements of the page from text, never from markup, so that received data cannot become elements. */

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes and children; a child is a text or another element. */
export function element(name, attributes = {}, ...children) {
    return furnish(document.createElement(name), attributes, children);
}

/** The same for an element of a drawing. */
export function svg(name, attributes = {}, ...children) {
    return furnish(document.createElementNS(SVG, name), attributes, children);
}

/** A decorative line drawing of 24 by 24. */
export function icon(path) {
    return svg("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, svg("path", { d: path }));
}

/** A button that does something when pressed. */
export function button(attributes, pressed, ...children) {
    const made = element("button", { type: "button", ...attributes }, ...children);
    made.addEventListener("click", pressed);
    return made;
}

function furnish(made, attributes, children) {
    for (const [attribute, value] of Object.entries(attributes)) {
        if (value === true) made.setAttribute(attribute, "");
        else if (value !== false && value !== undefined) made.setAttribute(attribute, value);
    }
    made.append(...children.filter((child) => child !== undefined));
    return made;
}
