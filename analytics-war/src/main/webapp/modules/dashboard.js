/** The page: asks for the report that the address names, and shows it, or why it can't. */

import "./chart-card.js";
import "./headline-number.js";
import "./release-filter.js";
import { goToRelease, releaseInAddress } from "./address.js";
import { CHARTS } from "./charts.js";
import { element, readable } from "./elements.js";
import { releaseName, share, sum } from "./figures.js";
import { noAnswer, nothingOfRelease, nothingYet } from "./notices.js";
import { installationsReport, knownReleases, summary } from "./reports.js";

const COMPUTED = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" });

/** What to say when the index doesn't hold everything that was collected. */
const LAGS = new Map([
    ["behind", "The newest reports of installations are not counted yet."],
    ["rebuilding", "The index is being rebuilt: figures may be too low."],
]);

class FuelDashboard extends HTMLElement {
    #filter = document.createElement("release-filter");
    #reload = element("button", { type: "button", id: "reload" }, "Reload figures");
    #computed = element("p", { class: "computed", id: "computed" }, "Working out the figures …");
    #spoken = element("p", { class: "aloud", role: "status", id: "spoken" });
    #notice = element("div", { id: "notice", hidden: true });
    #charts = element("div", { class: "charts", id: "charts" });
    #collected = element("p", { class: "collected", id: "collected" });
    #installations = document.createElement("headline-number").layOut("installations", "Number of installations");
    #environments = document.createElement("headline-number").layOut("environments", "Total environments");
    #cards = CHARTS.map((chart) => document.createElement("chart-card").layOut(chart));
    #releases = [];
    #question;

    connectedCallback() {
        this.#charts.append(this.#installations, this.#environments, ...this.#cards);
        this.replaceChildren(
            element("div", { class: "tools" }, this.#filter, this.#computed, this.#reload),
            this.#spoken,
            this.#notice,
            this.#charts,
            this.#collected,
        );
        this.#filter.addEventListener("change", () => {
            goToRelease(this.#filter.value);
            this.#showRelease();
        });
        this.#reload.addEventListener("click", () => this.#showRelease({ refresh: true }));
        addEventListener("popstate", () => this.#showRelease());
        matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
            for (const card of this.#cards) card.redraw();
        });
        this.#showRelease();
    }

    /** Asks for the figures of the release in the address; a question asked before and still open is dropped. */
    async #showRelease({ refresh = false } = {}) {
        this.#question?.abort();
        const question = new AbortController();
        this.#question = question;
        const release = releaseInAddress();
        this.#filter.value = release;
        document.title = `${this.#nameOf(release)} – Fuel-stats`;
        this.#busy(true);
        this.#say("Loading the figures");
        this.#refreshSurroundings(question);
        try {
            const answer = await installationsReport(release, { refresh, signal: question.signal });
            if (question.signal.aborted) return;
            this.#sayWhenComputed(answer);
            this.#show(release, answer.report);
        } catch (failure) {
            if (question.signal.aborted) return;
            this.#explain(noAnswer(failure, () => this.#showRelease({ refresh: true })));
            this.#computed.replaceChildren("No figures at the moment");
        }
        this.#busy(false);
    }

    /** The list of releases and the totals are pleasant to have; the charts don't wait for them. */
    async #refreshSurroundings(question) {
        const [releases, totals] = await Promise.allSettled([knownReleases(), summary()]);
        if (question.signal.aborted) return;
        if (releases.status === "fulfilled") {
            this.#releases = releases.value;
            this.#filter.offer(this.#releases);
        }
        this.#collected.replaceChildren(totals.status === "fulfilled" ? collectedSoFar(totals.value) : "");
    }

    #show(release, report) {
        if (report.installations.count === 0) {
            this.#explain(
                release === ""
                    ? nothingYet(() => this.#showRelease({ refresh: true }))
                    : nothingOfRelease(release, () => this.#leaveFilter()),
            );
            return;
        }
        const wasInNotice = this.#notice.contains(document.activeElement);
        this.#notice.hidden = true;
        this.#notice.replaceChildren();
        this.#charts.hidden = false;
        this.#showHeadlines(release, report);
        for (const card of this.#cards) card.show(report);
        // The button that was pressed is gone: the focus must not fall back to the top of the page.
        if (wasInNotice) this.#reload.focus();
        this.#say(
            `${this.#nameOf(release)}: ${readable(report.installations.count)} installations, `
                + `${readable(report.environments.count)} environments`,
        );
    }

    #showHeadlines(release, { installations, environments }) {
        const operable = environments.operable_envs_count;
        const without = installations.environments_num["0"] ?? 0;
        const withEnvironments = installations.count - without;
        this.#installations.show(
            installations.count,
            `${readable(withEnvironments)} of them (${share(withEnvironments, installations.count)}) have an environment`,
            ["Installations", this.#nameOf(release)],
            [["Number of installations", installations.count], ["With environments", withEnvironments], ["Without", without]],
        );
        this.#environments.show(
            environments.count,
            `${readable(operable)} of them (${share(operable, environments.count)}) are operational or in error`,
            ["Environments", this.#nameOf(release)],
            [
                ["Total number of environments", environments.count],
                ["Operational or in error", operable],
                ["In another status", Math.max(0, sum(environments.statuses) - operable)],
            ],
        );
    }

    #explain(notice) {
        const wasInNotice = this.#notice.contains(document.activeElement);
        this.#charts.hidden = true;
        this.#notice.replaceChildren(notice);
        this.#notice.hidden = false;
        // An alert is read out by itself.
        this.#say(notice.getAttribute("role") === "alert" ? "" : notice.querySelector("h2").textContent);
        if (wasInNotice) this.#notice.querySelector("button").focus();
    }

    #leaveFilter() {
        goToRelease("");
        this.#showRelease();
    }

    #sayWhenComputed({ computedAt, index }) {
        const lag = LAGS.get(index) ?? "";
        if (computedAt === null) {
            this.#computed.replaceChildren(`The server did not say when these figures were computed. ${lag}`);
            return;
        }
        const time = element("time", { datetime: computedAt.toISOString() }, `${COMPUTED.format(computedAt)} UTC`);
        this.#computed.replaceChildren("Computed ", time, lag === "" ? "" : `. ${lag}`);
    }

    #busy(busy) {
        this.#charts.setAttribute("aria-busy", String(busy));
        this.#reload.setAttribute("aria-disabled", String(busy));
    }

    #say(text) {
        this.#spoken.replaceChildren(text);
    }

    #nameOf(release) {
        return release === "" ? "All releases" : releaseName(release);
    }
}

function collectedSoFar({ installation_structures: structures, action_logs: logs, oswl_stats: workloads }) {
    const filtered = structures.filtered > 0 ? `, ${readable(structures.filtered)} of them filtered out of the charts` : "";
    return `Stored in all: ${readable(structures.total)} installations${filtered}; ${readable(logs.total)} action logs; `
        + `${readable(workloads.total)} workload reports.`;
}

customElements.define("fuel-dashboard", FuelDashboard);
