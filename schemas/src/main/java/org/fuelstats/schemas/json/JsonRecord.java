package org.fuelstats.schemas.json;

import java.util.Map;

/**
 * One record of a document.
 *
 * @param index its place among the records, from 0
 * @param value its value as org.json has it, for validation
 * @param text its text as received
 * @param members the text of those of its members that were asked for and are objects or arrays
 */
public record JsonRecord(int index, Object value, Slice text, Map<String, Slice> members) {}
