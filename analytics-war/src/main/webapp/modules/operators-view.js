/** The operators' view: the index, the nightly comparison with the database, and the quarantine. */

import "./index-panel.js";
import "./quarantine-panel.js";
import "./verification-panel.js";

class OperatorsView extends HTMLElement {
    #panels = ["index-panel", "verification-panel", "quarantine-panel"].map((name) => document.createElement(name));

    /** Sets the reports, whose titles the panels show. */
    layOut({ reports }) {
        for (const panel of this.#panels) panel.layOut?.(reports);
        return this;
    }

    connectedCallback() {
        this.replaceChildren(...this.#panels);
    }

    show() {
        for (const panel of this.#panels) panel.show();
    }
}

customElements.define("operators-view", OperatorsView);
