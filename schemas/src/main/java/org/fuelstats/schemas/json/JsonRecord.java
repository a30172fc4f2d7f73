package org.fuelstats.schemas.json;

import java.util.Map;

/**
 * One record of a document.
 *
 * @param index its position among the records, from 0
 * @param value its value in org.json's types, for validation
 * @param text its text as received
 * @param members the text of the requested members that are objects or arrays
 * @param beyondLimit why it was not read to its end: it exceeds a limit; null if it was read
 */
public record JsonRecord(int index, Object value, Slice text, Map<String, Slice> members, String beyondLimit) {}
