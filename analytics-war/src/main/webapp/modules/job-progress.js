/** A running job: its progress, and a button that cancels it. */

import { endJob, job as jobNow, jobResult } from "./api.js";
import { button, element } from "./elements.js";
import { NoAnswer } from "./questions.js";

const POLL_MS = 1000;

/** States of unfinished jobs. */
export const OPEN = new Set(["waiting", "running"]);

const ENDED = new Map([
    ["cancelled", ["This job was cancelled", "Try again to restart it."]],
    ["expired", ["The result of this job has expired", "Try again to compute it again."]],
]);

/** A bar that shows the progress of a job. */
export function progressBar(job) {
    const percent = Math.round((job.progress ?? 0) * 100);
    const bar = element("progress", { max: "100", value: job.state === "waiting" ? undefined : String(percent), "aria-label": `Progress of job ${job.id}` });
    return element("div", { class: "progress" }, bar, element("span", {}, job.state === "waiting" ? "waiting" : `${percent} %`));
}

/** Polls the job until it has ended, reporting its state each time; returns its final state. */
export async function pollUntilEnded(first, signal, onProgress) {
    let job = first;
    while (OPEN.has(job.state)) {
        onProgress(job);
        await moment(signal);
        job = await jobNow(job.id, signal);
    }
    return job;
}

/** Shows the job in an element of the page until it has ended; returns its figures, or throws why there are none. */
export async function waitForJob(first, place, signal) {
    const shown = element("div", {}, progressBar(first));
    const cancel = button({ class: "quiet" }, () => endJob(first.id).catch(() => {}), "Cancel this job");
    place.replaceChildren(element("div", { class: "notice" }, element("h4", {}, "Running as a job"), shown, cancel));
    const job = await pollUntilEnded(first, signal, (now) => shown.replaceChildren(progressBar(now)));
    if (job.state === "done") return jobResult(job.id, signal);
    const [title, advice] = ENDED.get(job.state) ?? ["This job failed", job.message];
    throw new NoAnswer(title, advice);
}

function moment(signal) {
    return new Promise((done, fail) => {
        const timer = setTimeout(done, POLL_MS);
        signal?.addEventListener("abort", () => {
            clearTimeout(timer);
            fail(signal.reason);
        }, { once: true });
    });
}
