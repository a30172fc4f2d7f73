/** A job on its way: how far it is, and a button that stops it. */

import { endJob, job as jobNow, jobResult } from "./api.js";
import { button, element } from "./elements.js";
import { NoAnswer } from "./questions.js";

const LOOK_EACH_MS = 1000;

/** States in which a job will go on by itself. */
export const OPEN = new Set(["waiting", "running"]);

const ENDED = new Map([
    ["cancelled", ["This job was cancelled", "Try again to start it anew."]],
    ["expired", ["The result of this job is no longer kept", "Try again to have it worked out anew."]],
]);

/** A bar that tells how far a job is. */
export function progressBar(job) {
    const percent = Math.round((job.progress ?? 0) * 100);
    const bar = element("progress", { max: "100", value: job.state === "waiting" ? undefined : String(percent), "aria-label": `Progress of job ${job.id}` });
    return element("div", { class: "progress" }, bar, element("span", {}, job.state === "waiting" ? "waiting for its turn" : `${percent} %`));
}

/** Looks at the job until it has ended, telling how it is each time; answers how it ended. */
export async function lookUntilEnded(first, signal, tell) {
    let job = first;
    while (OPEN.has(job.state)) {
        tell(job);
        await moment(signal);
        job = await jobNow(job.id, signal);
    }
    return job;
}

/** Shows the job in a place of the page until it has ended; answers its figures, or throws why there are none. */
export async function waitForJob(first, place, signal) {
    const shown = element("div", {}, progressBar(first));
    const cancel = button({ class: "quiet" }, () => endJob(first.id).catch(() => {}), "Cancel this job");
    place.replaceChildren(element("div", { class: "notice" }, element("h4", {}, "Working this out as a job"), shown, cancel));
    const job = await lookUntilEnded(first, signal, (now) => shown.replaceChildren(progressBar(now)));
    if (job.state === "done") return jobResult(job.id, signal);
    const [title, advice] = ENDED.get(job.state) ?? ["This job failed", job.message];
    throw new NoAnswer(title, advice);
}

function moment(signal) {
    return new Promise((done, fail) => {
        const timer = setTimeout(done, LOOK_EACH_MS);
        signal?.addEventListener("abort", () => {
            clearTimeout(timer);
            fail(signal.reason);
        }, { once: true });
    });
}
