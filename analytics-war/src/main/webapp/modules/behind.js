/** The figure whose installations are shown, as the address names it, so that they can be sent as a link and Back leaves them. */

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

/** Keeps what is on the screen in step with the address: opens, changes or closes the installations behind a figure. */
export class Behind {
    #dialog;
    #shown;

    /** Shows what the address names, if anything, of these reports. */
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

    /** Closed by whoever looked at it: the address follows. Where the page itself opened it, that is the step before. */
    #closed(dialog, report) {
        if (dialog !== this.#dialog) return;
        this.#dialog = undefined;
        this.#shown = undefined;
        if (history.state?.onTop) history.back();
        else goTo(NOTHING, placeInAddress());
        // Opened by a link, there is no figure to which the keyboard returns.
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

/** From column to value; a column alone is one whose value isn't known. */
function rowInAddress() {
    return Object.fromEntries(allInAddress("row").map((part) => {
        const end = part.indexOf(":");
        return end === -1 ? [part, null] : [part.slice(0, end), part.slice(end + 1)];
    }));
}
