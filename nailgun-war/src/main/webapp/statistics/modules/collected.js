/** What is collected, in plain words. Field by field it is in the manual, which is made from the rules themselves. */

import { element } from "./elements.js";

const COLLECTED = [
    ["Actions", ["which action of Fuel it was, when it began and ended, and how it ended", "whether the command line or the web interface asked for it",
        "deployments, provisioning and network verifications, with the disk layout and the network scheme that were deployed"]],
    ["Environments", ["their number, release, architecture, status and kind of network", "settings such as hypervisor, storage and additional projects, and which ones were changed",
        "plugins with their versions"]],
    ["Nodes", ["their number, roles and status", "hardware: manufacturer, processors, memory, disks and interfaces, without serial numbers and addresses"]],
    ["The master node", ["a generated identifier of this installation", "versions and build of Fuel", "admin network, PXE and DNS only as sizes and switches"]],
];

const NEVER = ["names of nodes, environments and users", "passwords, keys and tokens", "IP, MAC and e-mail addresses, but for your own if you give it", "error texts, logs and files"];

export function whatIsCollected() {
    const part = (title, items) => element("div", {}, element("h4", {}, title), element("ul", { class: "plain" }, ...items.map((item) => element("li", {}, item))));
    return element(
        "section",
        { class: "card report", "aria-labelledby": "collected-title" },
        element("h3", { id: "collected-title" }, "What is collected"),
        element("p", { class: "question" }, "It shows the developers of Fuel how Fuel is used, what is large and what fails. It is sent about once an hour, encrypted."),
        element("div", { class: "collected-parts" }, ...COLLECTED.map(([title, items]) => part(title, items)), part("Never", NEVER)),
    );
}
