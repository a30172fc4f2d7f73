/** The result of the nightly comparison of all reports with the database. */

import { addressWith, viewLink } from "./address.js";
import { compareNow, verifications } from "./api.js";
import { button, element } from "./elements.js";
import { instant, NONE, readable } from "./formats.js";
import { Panel, panelTable } from "./panel.js";

class VerificationPanel extends Panel {
    static about = { id: "verification", title: "Nightly comparison", explanation: "Does the database give the same figures as the index?" };

    #reports = new Map();

    layOut(reports) {
        this.#reports = new Map(reports.map((report) => [report.name, report]));
    }

    async content(signal) {
        const { verified_at: at, reports } = await verifications(signal) ?? {};
        const begun = element("p", { class: "note", role: "status" });
        const begin = button({ class: "quiet", id: "compare-now" }, () => compareNow().then(
            () => begun.replaceChildren("Started. It takes seconds to minutes; reload the page to see the result."),
            (failure) => begun.replaceChildren(`${failure.message}. ${failure.advice ?? ""}`),
        ), "Compare now");
        if (!Array.isArray(reports) || reports.length === 0) {
            return [element("p", { class: "note" }, "There has been no comparison yet; it runs every night."), begin, begun];
        }
        const agrees = ({ equal, failure }) => equal && !failure;
        const wrong = reports.filter((each) => !agrees(each));
        const verdict = wrong.length === 0
            ? `All ${reports.length} reports agree with the database`
            : `${wrong.length} of ${reports.length} reports do not agree with the database or could not be compared`;
        return [
            element("p", { class: `verdict ${wrong.length === 0 ? "good" : "bad"}` }, verdict),
            element("p", { class: "note" }, at ? `Compared ${instant(at)}` : "The first comparison is running"),
            panelTable("Reports compared", ["Report", "Outcome", "#Differences"], [...wrong, ...reports.filter(agrees)].map((each) => this.#row(each))),
            begin,
            begun,
        ];
    }

    #row({ report: name, equal, differences, failure }) {
        const report = this.#reports.get(name);
        const title = report === undefined
            ? name
            : viewLink(element("a", { href: addressWith({ view: report.group }, name) }, report.title), { view: report.group }, name);
        const outcome = failure ? `could not be compared: ${failure}` : equal ? "agrees" : "differs";
        return [title, element("span", { class: equal && !failure ? "good" : "bad" }, outcome), differences === null ? NONE : readable(differences)];
    }
}

customElements.define("verification-panel", VerificationPanel);
