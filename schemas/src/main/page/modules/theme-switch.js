/** The switch between light, dark and the system's preference; the choice is stored in this browser. */

import { element, icon } from "./elements.js";

const THEMES = [
    ["light", "Light", "M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10M12 2v2M12 20v2M2 12h2M20 12h2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4"],
    ["system", "As the system", "M3 5h18v11H3zM9 20h6M12 16v4"],
    ["dark", "Dark", "M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z"],
];

class ThemeSwitch extends HTMLElement {
    connectedCallback() {
        const kept = read();
        const choices = THEMES.map(([value, name, path]) => {
            const input = element("input", { type: "radio", name: "theme", value, checked: value === kept, id: `theme-${value}` });
            input.addEventListener("change", () => keep(value));
            return element("label", { title: name }, input, icon(path), element("span", { class: "aloud" }, name));
        });
        this.replaceChildren(element("fieldset", {}, element("legend", { class: "aloud" }, "Colours of the page"), ...choices));
    }
}

function read() {
    try {
        return localStorage.getItem("theme") ?? "system";
    } catch {
        return "system";
    }
}

function keep(theme) {
    try {
        if (theme === "system") localStorage.removeItem("theme");
        else localStorage.setItem("theme", theme);
    } catch {
        // Without storage, the system's preference is used.
    }
    dispatchEvent(new Event("storage"));
}

customElements.define("theme-switch", ThemeSwitch);
