/**
 * The one reader of JSON from outside. It accepts what RFC 8259 calls JSON and nothing more, within limits, and tells
 * where each record's text lies, so that what is stored is what was received.
 */
package org.fuelstats.schemas.json;
