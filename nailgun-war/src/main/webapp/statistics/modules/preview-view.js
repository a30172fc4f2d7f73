/** What the next run would send, byte by byte, and what was removed from it. */

import { documentBox, removedFrom } from "./document-box.js";
import { element } from "./elements.js";
import { askForText, read } from "./nailgun.js";
import { caution } from "./notices.js";
import { Panel } from "./panel.js";

export function previewView({ state }) {
    return [
        element("p", { class: "lead" }, `What the next run would send to ${state.collector}.`),
        ...(state.allowed ? [] : [caution(`Nothing is sent: ${state.reason}.`)]),
        ...documents(),
    ];
}

/** The documents, as panels that load themselves. */
export function documents() {
    return ["structure-panel", "action-logs-panel"].map((name) => document.createElement(name));
}

class LoadedPanel extends Panel {
    connectedCallback() {
        super.connectedCallback();
        this.show();
    }
}

class StructurePanel extends LoadedPanel {
    static about = { id: "structure", title: "The description of the installation", explanation: "Sent whole in each run." };

    async content(signal) {
        const text = await askForText("/api/statistics/structure", { signal });
        const { body, removed } = read(text);
        if (body === null) return [element("p", { class: "empty" }, "There is nothing to describe yet.")];
        // Not written anew: the bytes as they are sent are between these members.
        const sent = text.slice(text.indexOf('"body":') + '"body":'.length, text.lastIndexOf(',"removed":'));
        return [documentBox("Description of the installation", sent), removedFrom(removed)];
    }
}

class ActionLogsPanel extends LoadedPanel {
    static about = { id: "action-logs", title: "Action logs", explanation: "The first request with what was recorded and not sent yet, at most a hundred action logs." };

    async content(signal) {
        const text = await askForText("/api/statistics/preview", { signal });
        const [request] = read(text).requests;
        if (request === undefined) return [element("p", { class: "empty" }, "All action logs have been sent, or none was recorded yet.")];
        const sent = text.slice(text.indexOf('"body":') + '"body":'.length, text.lastIndexOf("}]}"));
        return [documentBox("Action logs", sent), removedFrom(request.removed)];
    }
}

customElements.define("structure-panel", StructurePanel);
customElements.define("action-logs-panel", ActionLogsPanel);
