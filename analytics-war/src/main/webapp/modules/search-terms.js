/** The forms of a search: in the address, for the user, and for the API. Independent of the DOM. */

import { fieldName, SUBJECTS, valueName } from "./search-fields.js";
import { dayName, isDay } from "./periods.js";

/** The conditions for each kind of field, with their labels; text after "?" is part of the condition, not a value. */
export const SIGNS = {
    text: new Map([["~", "contains"], ["=", "is"], ["?yes", "is known"], ["?no", "is not known"]]),
    number: new Map([[">=", "is at least"], ["<", "is less than"], ["=", "is"], ["?yes", "is known"], ["?no", "is not known"]]),
    moment: new Map([[">=", "is on or after"], ["<", "is before"], ["?yes", "is known"], ["?no", "is not known"]]),
    flag: new Map([["=", "is"], ["?yes", "is known"], ["?no", "is not known"]]),
};

/** A condition such as "release=9.0" or "environment.plugins~ldap": `{field, sign, value}`; undefined if invalid. */
export function readCondition(text) {
    const [, field, sign, value] = /^([a-z_.]+)(>=|<|=|~|\?yes$|\?no$)(.*)$/s.exec(text) ?? [];
    return field === undefined || (value === "" && !sign.startsWith("?")) ? undefined : { field, sign, value };
}

export function writeCondition({ field, sign, value }) {
    return `${field}${sign}${value}`;
}

/** A condition in words. */
export function conditionInWords({ field, sign, value }, kind = "text") {
    const words = SIGNS[kind]?.get(sign) ?? sign;
    return [fieldName(field), words, kind === "moment" && isDay(value) ? dayName(value) : valueName(field, value)].filter((word) => word !== "").join(" ");
}

/** The conditions in the API's form: combined with AND, but several values of one field with OR. */
export function whereOf(conditions, kinds) {
    const where = new Map();
    for (const { field, sign, value } of conditions) {
        if (sign === "=") {
            const same = where.get(field) ?? { field, is: [] };
            same.is.push(typed(value, kinds.get(field)));
            where.set(field, same);
        } else {
            where.set(`${field}${sign}${value}`, { field, ...single(sign, value, kinds.get(field)) });
        }
    }
    return [...where.values()];
}

/**
 * The requests of a search: the first returns a page of hits and counts the fields without a selected value; each of the others counts one
 * field with selected values as if none were, so that more can be selected.
 */
export function questionsOf({ subject, conditions, sort, after, limit }, kinds) {
    const { facets } = SUBJECTS.get(subject);
    const chosen = facets.filter((facet) => conditions.some(({ field, sign }) => field === facet && sign === "="));
    const hits = {
        in: subject, where: whereOf(conditions, kinds), facets: facets.filter((facet) => !chosen.includes(facet)), sort, limit, after,
    };
    return [hits, ...chosen.map((facet) => ({
        in: subject, where: whereOf(conditions.filter(({ field, sign }) => field !== facet || sign !== "="), kinds), facets: [facet], limit: 0,
    }))];
}

function single(sign, value, kind) {
    switch (sign) {
        case ">=":
            return { from: typed(value, kind) };
        case "<":
            return { below: typed(value, kind) };
        case "~":
            return { contains: value };
        default:
            return { known: sign === "?yes" };
    }
}

function typed(value, kind) {
    if (kind === "number" && value.trim() !== "" && Number.isFinite(Number(value))) return Number(value);
    return kind === "flag" && (value === "true" || value === "false") ? value === "true" : value;
}
