/** The figure in the address whose installations are shown, so that they can be sent as a link and Back closes them. */

import { allInAddress, goTo, inAddress, placeInAddress } from "./address.js";
import { showInstallations } from "./drill-down.js";
import { queryOf } from "./filters.js";
import { keyOf, keysOf } from "./plots.js";

const NOTHING = { behind: undefined, row: undefined };

/** Puts the installations behind a row into the address; without a table, all that the report counted. */
export function goBehind(report, table, row = {}) {
    const key = table === undefined ? {} : keyOf(row, table);
    goTo(
        {
            behind: table === undefined ? report.name : `${report.name}.${table.name}`,
            row: Object.entries(key).map(([column, value]) => (value === null ? column : `${column}:${value}`)),
        },
        placeInAddress(),
        { onTop: true },
    );
}

/** Synchronises the dialog with the address: opens, changes or closes the installations behind a figure. */
export class Behind {
    #dialog;
    #shown;

    /** Shows the installations named in the address, if any, of these reports. */
    show(reports, filters) {
        const named = behindInAddress(reports);
        const shown = named && JSON.stringify([inAddress("behind"), named.row, queryOf(filters).toString()]);
        if (shown === this.#shown) return;
        const before = this.#dialog;
        this.#dialog = undefined;
        this.#shown = shown;
        before?.close();
        if (named === undefined) return;
        const dialog = showInstallations({ ...named, filters });
        this.#dialog = dialog;
        dialog.addEventListener("close", () => this.#closed(dialog, named.report));
    }

    /** Closed by the user: the address is changed. If the page itself opened the dialog, that is one step back. */
    #closed(dialog, report) {
        if (dialog !== this.#dialog) return;
        this.#dialog = undefined;
        this.#shown = undefined;
        if (history.state?.onTop) history.back();
        else goTo(NOTHING, placeInAddress());
        // If it was opened by a link, there is no figure to which the focus returns.
        if (document.activeElement === document.body) document.getElementById(`${report.name}-title`)?.focus();
    }
}

function behindInAddress(reports) {
    const [reportName, tableName] = inAddress("behind")?.split(".") ?? [];
    const report = reports.find(({ name }) => name === reportName);
    if (report === undefined) return undefined;
    if (tableName === undefined) return { report, table: { ...report.tables[0], keys: 0 }, row: {} };
    const table = report.tables.find(({ name }) => name === tableName);
    const row = rowInAddress();
    return table !== undefined && keysOf(table).every(({ name }) => name in row) ? { report, table, row } : undefined;
}

/** From column to value; a column alone has the value null, for unknown. */
function rowInAddress() {
    return Object.fromEntries(allInAddress("row").map((part) => {
        const end = part.indexOf(":");
        return end === -1 ? [part, null] : [part.slice(0, end), part.slice(end + 1)];
    }));
}
