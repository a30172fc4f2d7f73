/** The positions and labels of a time axis's ticks. All times are UTC. Independent of the DOM. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Steps between ticks, finest first; months are counted, as they have no fixed length. */
const STEPS = [
    { ms: HOUR, form: "hour" }, { ms: 3 * HOUR, form: "hour" }, { ms: 6 * HOUR, form: "hour" }, { ms: 12 * HOUR, form: "hour" },
    { ms: DAY, form: "day" }, { ms: 2 * DAY, form: "day" }, { ms: 7 * DAY, form: "day" }, { ms: 14 * DAY, form: "day" },
    { months: 1, form: "month" }, { months: 2, form: "month" }, { months: 3, form: "month" }, { months: 6, form: "month" },
    { months: 12, form: "year" }, { months: 24, form: "year" }, { months: 60, form: "year" },
];

const FORMS = {
    hour: format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    day: format({ day: "numeric", month: "short" }),
    month: format({ month: "short" }, "en-US"),
    year: format({ year: "numeric" }),
};

const WHOLE = {
    hour: format({ day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    day: format({ day: "numeric", month: "short", year: "numeric" }),
    week: format({ day: "numeric", month: "short", year: "numeric" }),
    month: format({ month: "short", year: "numeric" }),
};

/** At most this number of ticks between two times, ends included: `{value, label}` in order. */
export function timeMarks(from, to, most) {
    const step = STEPS.find((each) => (to - from) / (each.ms ?? each.months * 30.4 * DAY) <= most) ?? STEPS.at(-1);
    const marks = step.months === undefined ? everyMs(from, to, step.ms) : everyMonths(from, to, step.months);
    return marks.map((value, index) => ({ value, label: label(value, step.form, marks[index - 1]) }));
}

/** The beginning of a period of this granularity (hour, day, week or month), in words. */
export function timeName(time, granularity) {
    return (WHOLE[granularity] ?? WHOLE.day).format(new Date(time));
}

/** A tick shows what changed since the previous one: the day among hours, the year among months. */
function label(time, form, before) {
    const date = new Date(time);
    if (form === "hour" && (before === undefined || date.getUTCHours() === 0)) return [FORMS.hour.format(date), FORMS.day.format(date)];
    if (form === "year") return FORMS.year.format(date);
    const newYear = before === undefined || new Date(before).getUTCFullYear() !== date.getUTCFullYear();
    return form !== "hour" && newYear ? [FORMS[form].format(date), FORMS.year.format(date)] : FORMS[form].format(date);
}

function everyMs(from, to, ms) {
    // Weeks begin on Monday; 5 January 1970 was one.
    const origin = ms >= 7 * DAY ? 4 * DAY : 0;
    const marks = [];
    for (let time = Math.ceil((from - origin) / ms) * ms + origin; time <= to; time += ms) marks.push(time);
    return marks;
}

function everyMonths(from, to, months) {
    const start = new Date(from);
    const marks = [];
    let month = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months;
    for (let time = beginningOf(month); time <= to; month += months, time = beginningOf(month)) if (time >= from) marks.push(time);
    return marks;
}

function beginningOf(month) {
    return Date.UTC(Math.floor(month / 12), month % 12);
}

/** Month names of en-US all have three letters. */
function format(parts, language = "en-GB") {
    return new Intl.DateTimeFormat(language, { ...parts, timeZone: "UTC" });
}
