package org.fuelstats.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;

/** What nobody should send. */
final class HostileValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** For a part of an address, percent-encoded. */
    static final List<String> TEXTS = List.of(
            "",
            "null",
            "x",
            "x".repeat(6_000),
            "%00",
            "a%00b",
            "%ED%A0%80",
            "%5B",
            "%7B%7D",
            "%2B999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "9999-12-31",
            "1e300",
            "99999999999999999999",
            "9223372036854775807",
            "-1",
            "NaN",
            "a%0A2026-01-01%20ERROR",
            "'%22%5C%25",
            "%F0%9F%98%80");

    /** For a value in a body. */
    static final List<JsonNode> VALUES = List.of(
            JSON.nullNode(),
            JSON.numberNode(12_345),
            JSON.numberNode(-1),
            JSON.numberNode(new BigDecimal("1e300")),
            JSON.numberNode(new BigDecimal("99999999999999999999")),
            JSON.booleanNode(true),
            JSON.textNode(""),
            JSON.textNode("x".repeat(20_000)),
            JSON.textNode("a\0"),
            JSON.textNode("\ud800"),
            JSON.textNode("["),
            JSON.textNode("+999999999-12-31T23:59:59Z"),
            JSON.textNode("9999-12-31T23:59:59Z"),
            JSON.objectNode(),
            JSON.arrayNode(),
            JSON.arrayNode().add(JSON.arrayNode()),
            JSON.objectNode().putNull("x"));

    private HostileValues() {}
}
