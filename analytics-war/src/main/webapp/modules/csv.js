/** A table of the page as a CSV file, for figures that the server offers as JSON only. */

import { element } from "./elements.js";

/** Saves the rows as a file with this name, with the columns' titles and the values as in the API. */
export function saveCsv(name, { columns }, rows) {
    const lines = [columns.map(({ title }) => title), ...rows.map((row) => columns.map((column) => row[column.name]))];
    // The byte order mark makes spreadsheets read it as UTF-8.
    const text = `\ufeff${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
    const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    element("a", { href: address, download: `${name}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function cell(value) {
    const text = String(value ?? "");
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
