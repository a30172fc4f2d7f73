/** A button that opens a panel below it. Escape, a click elsewhere and leaving it with the keyboard close the panel. */

import { button, element } from "./elements.js";

/** `{whole, say, close}`: the element, a function that sets the button's text, and one that closes the panel. */
export function dropDown(id, name, panel, opened = () => {}) {
    const value = element("span", { class: "value" });
    const opener = button(
        { id, class: "opener", "aria-expanded": "false", "aria-controls": `${id}-panel` },
        () => toggle(panel.hidden),
        element("span", { class: "name" }, name),
        value,
    );
    panel.id = `${id}-panel`;
    panel.classList.add("panel");
    panel.hidden = true;
    const whole = element("div", { class: "drop-down" }, opener, panel);

    function toggle(open) {
        panel.hidden = !open;
        opener.setAttribute("aria-expanded", String(open));
        if (open) opened();
    }

    whole.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || panel.hidden) return;
        toggle(false);
        opener.focus();
    });
    whole.addEventListener("focusout", (event) => {
        if (event.relatedTarget !== null && !whole.contains(event.relatedTarget)) toggle(false);
    });
    document.addEventListener("pointerdown", (event) => {
        if (!whole.contains(event.target)) toggle(false);
    });
    return {
        whole,
        say: (text, active) => {
            value.replaceChildren(text);
            opener.classList.toggle("active", active);
        },
        close: () => {
            toggle(false);
            opener.focus();
        },
    };
}
