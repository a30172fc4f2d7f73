/** The CSV exports, in their sections. Independent of the DOM. */

export const EXPORTS = [
    ["Installations", [
        ["clusters", "Environments", "A line for each environment of an installation"],
        ["nodes", "Nodes", "A line for each node of an environment"],
        ["plugins", "Plugins", "A line for each plugin that an environment uses"],
    ]],
    ["What runs in their clouds", [
        ["keystone_user", "Keystone users", "A line for each user of a cloud and day"],
        ["tenant", "Tenants", "A line for each tenant of a cloud and day"],
        ["vm", "Virtual machines", "A line for each virtual machine and day, with its state"],
        ["flavor", "Flavors", "A line for each flavor of virtual machines and day"],
        ["image", "Images", "A line for each image of virtual machines and day"],
        ["volume", "Volumes", "A line for each volume and day, with what it is attached to"],
    ]],
    ["Everything", [["all", "All of these", "One archive (tar) with all files above"]]],
];

const TITLES = new Map(EXPORTS.flatMap(([, exports]) => exports.map(([name, title]) => [`csv/${name}`, `CSV export: ${title}`])));

/** The title of an export's job; undefined for other jobs. */
export function exportTitle(report) {
    return TITLES.get(report);
}
