package org.fuelstats.schemas.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader takes, what it refuses, and that it says where. */
class StrictJsonTest {
    private static final ReadLimits SMALL = new ReadLimits(4, 10, 5, 8, 20, 3);

    private static Object read(String text) {
        return read(text.getBytes(UTF_8), ReadLimits.DEFAULT);
    }

    private static Object read(byte[] bytes, ReadLimits limits) {
        return StrictJson.readSingle(bytes, bytes.length, limits, Set.of()).value();
    }

    private static String refusal(byte[] bytes, ReadLimits limits) {
        return assertThrows(MalformedJson.class, () -> read(bytes, limits)).getMessage();
    }

    @Test
    void everyKindOfValueIsRead() {
        JSONObject value = (JSONObject)
                read("{\"a\":[1,-9223372036854775808,1.5,true,false,null,\"\\u00e9\\n\\ud83d\\ude00é😀\"],\"b\":{}}");

        JSONArray array = value.getJSONArray("a");
        assertEquals(1, array.get(0));
        assertEquals(Long.MIN_VALUE, array.get(1));
        assertEquals(1.5, array.get(2));
        assertEquals(true, array.get(3));
        assertEquals(false, array.get(4));
        assertEquals(JSONObject.NULL, array.get(5));
        assertEquals("é\n😀é😀", array.get(6));
        assertTrue(value.getJSONObject("b").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"text\"", "[]", " {} \n", "-0", "1e308", "9007199254740993", "4.9e-324"})
    void theseAreValues(String text) {
        read(text);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("", "empty"),
                arguments("   ", "empty"),
                arguments("{", "line 1"),
                arguments("{\"a\":1,}", "line 1, column 8"),
                arguments("{\"a\" 1}", "line 1"),
                arguments("{'a':1}", "line 1"),
                arguments("{a:1}", "line 1"),
                arguments("[1,]", "line 1"),
                arguments("[1 2]", "line 1"),
                arguments("tru", "line 1"),
                arguments("nul", "line 1"),
                arguments("/* no */ {}", "line 1"),
                arguments("{} {}", "behind the end"),
                arguments("{}x", "line 1"),
                arguments("{}]", "line 1"),
                arguments("NaN", "line 1"),
                arguments("[Infinity]", "line 1"),
                arguments("[-Infinity]", "line 1"),
                arguments("[+1]", "line 1"),
                arguments("[01]", "line 1"),
                arguments("[.5]", "line 1"),
                arguments("[1.]", "line 1"),
                arguments("[0x1F]", "line 1"),
                arguments("[1e400]", "beyond the range"),
                arguments("[-1e400]", "beyond the range"),
                arguments("[9223372036854775808]", "64-bit"),
                arguments("[-9223372036854775809]", "64-bit"),
                arguments("[" + "1".repeat(65) + "]", "longer than 64"),
                arguments("[" + "1".repeat(100_000) + "]", "longer than 64"),
                arguments("[1." + "1".repeat(100_000) + "e5]", "longer than 64"),
                arguments("[0." + "1".repeat(63) + "]", "longer than 64"),
                arguments("{\"id\":1,\n \"id\":2}", "line 2, column 2"),
                arguments("{\"id\":1,\"\\u0069d\":2}", "appears twice"),
                arguments("{\"a\":{\"b\":[{\"c\":1,\"c\":1}]}}", "#/a/b/0"),
                arguments("[\"\\u0000\"]", "NUL"),
                arguments("{\"\\u0000\":1}", "NUL"),
                arguments("[\"\\ud800\"]", "surrogate"),
                arguments("[\"\\udc00\"]", "surrogate"),
                arguments("[\"\\ud800x\"]", "surrogate"),
                arguments("[\"\\udc00\\ud800\"]", "surrogate"),
                arguments("{\"\\ud83d\":1}", "surrogate"),
                arguments("[\"a\tb\"]", "line 1"),
                arguments("[\"a\nb\"]", "line"),
                arguments("[\"\\x\"]", "line 1"),
                arguments("[\"\\u12\"]", "line 1"),
                arguments("[\"open", "line 1"),
                arguments("[".repeat(65) + "]".repeat(65), "deeper than 64"),
                arguments("[".repeat(100_000), "deeper than 64"),
                arguments("{\"a\":".repeat(65), "deeper than 64"),
                arguments("\uFEFF{}", "byte order mark"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void theseAreRefusedWithAReason(String text, String reason) {
        String message = refusal(text.getBytes(UTF_8), ReadLimits.DEFAULT);

        assertTrue(message.contains(reason), message);
        assertTrue(message.length() < 700, message);
        assertTrue(message.chars().noneMatch(c -> c < ' ' || c >= 0xD800 && c < 0xE000), message);
    }

    static Stream<Arguments> wrongEncodings() {
        return Stream.of(
                arguments("{\"a\":\"é\"}".getBytes(ISO_8859_1), "UTF-8"),
                arguments("{}".getBytes(UTF_16), "UTF-8"),
                arguments(bytes('"', 0xC0, 0x80, '"'), "UTF-8"),
                arguments(bytes('"', 0xE0, 0x80, 0x80, '"'), "UTF-8"),
                arguments(bytes('"', 0xED, 0xA0, 0x80, '"'), "UTF-8"),
                arguments(bytes('"', 0xF4, 0x90, 0x80, 0x80, '"'), "UTF-8"),
                arguments(bytes('"', 0xFF, '"'), "UTF-8"),
                arguments(bytes('"', 0xE2, 0x82, '"'), "UTF-8"),
                arguments(bytes('"', 'a', 0xE2, 0x82), "UTF-8"),
                arguments(bytes('"', 0, '"'), "NUL"),
                arguments(bytes('{', 0, '}', 0), "NUL"),
                arguments("{\"abcdefgh\":\"\0\"}".getBytes(UTF_8), "NUL"));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @ParameterizedTest
    @MethodSource("wrongEncodings")
    void whatIsNotStrictUtf8IsRefused(byte[] bytes, String reason) {
        String message = refusal(bytes, ReadLimits.DEFAULT);

        assertTrue(message.contains(reason), message);
    }

    static Stream<Arguments> limits() {
        return Stream.of(
                arguments("[[[[]]]]", "[[[[[]]]]]", "deeper than 4"),
                arguments("\"" + "x".repeat(10) + "\"", "\"" + "x".repeat(11) + "\"", "longer than 10"),
                arguments("{\"abcde\":1}", "{\"abcdef\":1}", "longer than 5"),
                arguments("12345678", "123456789", "longer than 8"),
                arguments("[" + "1,".repeat(18) + "1]", "[" + "1,".repeat(19) + "1]", "more than 20 values"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void atALimitIsFineAndOneBeyondIsRefused(String at, String beyond, String reason) {
        read(at.getBytes(UTF_8), SMALL);

        String message = refusal(beyond.getBytes(UTF_8), SMALL);
        assertTrue(message.contains(reason), message);
    }

    @Test
    void recordsAreHandedOverWithTheirOwnText() {
        byte[] bytes =
                " {\"x\":1, \"list\": [ {\"id\":1,\"body\": {\"ä\" :  [1, 2.50] } } ,7], \"y\":{}} ".getBytes(UTF_8);
        List<JsonRecord> records = new ArrayList<>();

        Object document = StrictJson.readBatch(
                bytes, bytes.length, ReadLimits.DEFAULT, "list", Set.of("body"), Shape.WHOLE, records::add);

        assertEquals(Set.of("x", "list", "y"), ((JSONObject) document).keySet());
        assertTrue(((JSONObject) document).getJSONArray("list").isEmpty());
        assertEquals(
                "{\"id\":1,\"body\": {\"ä\" :  [1, 2.50] } }",
                records.get(0).text().text());
        assertEquals(
                "{\"ä\" :  [1, 2.50] }", records.get(0).members().get("body").text());
        assertEquals("7", records.get(1).text().text());
        assertEquals(Map.of(), records.get(1).members());
        assertEquals(1, records.get(1).index());
    }

    @Test
    void aWantedMemberMayBeAListAndIsNotHandedOverWhenItIsAPlainValue() {
        byte[] bytes = "{\"list\":[{\"tests\":[ {}, 1 ]},{\"tests\":5}]}".getBytes(UTF_8);
        List<JsonRecord> records = new ArrayList<>();

        StrictJson.readBatch(
                bytes, bytes.length, ReadLimits.DEFAULT, "list", Set.of("tests"), Shape.WHOLE, records::add);

        assertEquals("[ {}, 1 ]", records.get(0).members().get("tests").text());
        assertEquals(Map.of(), records.get(1).members());
    }

    @Test
    void aDocumentMayHaveAsManyRecordsAsTheLimitSaysAndNoMore() {
        assertEquals(3, batch("{\"list\":[1,2,3]}"));

        String message = assertThrows(MalformedJson.class, () -> batch("{\"list\":[1,2,3,4]}"))
                .getMessage();
        assertTrue(message.contains("more than 3 records"), message);
    }

    @Test
    void theLimitOfValuesIsOneOfARecordAndNotOfTheDocument() {
        String record = "[" + "1,".repeat(17) + "1]";

        assertEquals(3, batch("{\"list\":[" + record + "," + record + "," + record + "]}"));
    }

    @Test
    void theDepthOfARecordIsCountedFromTheDocumentsTop() {
        assertEquals(1, batch("{\"list\":[[[]]]}"));

        List<JsonRecord> records = new ArrayList<>();
        byte[] bytes = "{\"list\":[[[[]]]]}".getBytes(UTF_8);
        StrictJson.readBatch(bytes, bytes.length, SMALL, "list", Set.of(), Shape.WHOLE, records::add);
        assertTrue(records.get(0).beyondLimit().contains("nested deeper than 4"));
    }

    @Test
    void anArrayThatIsSentTwiceIsRefused() {
        assertThrows(MalformedJson.class, () -> batch("{\"list\":[1],\"list\":[2]}"));
    }

    private static int batch(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        List<JsonRecord> records = new ArrayList<>();
        StrictJson.readBatch(bytes, bytes.length, SMALL, "list", Set.of(), Shape.WHOLE, records::add);
        return records.size();
    }

    @Test
    void aRecordOfABatchThatExceedsALimitIsPassedOnWithItsReasonAndTheNextOnesAreRead() {
        List<JsonRecord> records = new ArrayList<>();
        byte[] bytes = ("{\"list\":[{\"x\":[[1]],\"id\":7},{\"id\":8,\"y\":[" + "1,".repeat(30)
                        + "[[[[[]]]]]],\"uid\":\"me\"},[\"" + "x".repeat(11) + "\"]]}")
                .getBytes(UTF_8);
        StrictJson.readBatch(bytes, bytes.length, SMALL, "list", Set.of(), Shape.WHOLE, records::add);

        assertEquals(3, records.size());
        assertTrue(records.get(0).beyondLimit().contains("nested deeper than 4"));
        assertEquals(7, ((JSONObject) records.get(0).value()).get("id"));
        assertTrue(records.get(1).beyondLimit().contains("more than 20 values"));
        assertEquals(8, ((JSONObject) records.get(1).value()).get("id"));
        assertEquals("me", ((JSONObject) records.get(1).value()).get("uid"));
        assertTrue(records.get(1).text().text().endsWith("\"uid\":\"me\"}"));
        assertTrue(records.get(2).beyondLimit().contains("longer than 10"));
    }

    @Test
    void whatNoSchemaDescribesIsValidatedButNotKept() {
        Shape shape = Shape.of(
                new JSONObject(
                        "{\"properties\":{\"a\":{\"items\":{\"properties\":{\"id\":{}}}},\"o\":{},\"c\":{\"additionalProperties\":false}}}"));
        byte[] bytes =
                "{\"a\":[{\"id\":1,\"x\":[1,2]}],\"o\":{\"p\":[1]},\"c\":{\"d\":[5]},\"z\":[[1]]}".getBytes(UTF_8);
        Object read = StrictJson.readSingle(bytes, bytes.length, ReadLimits.DEFAULT, Set.of(), shape)
                .value();
        assertEquals("{\"a\":[{\"id\":1}],\"c\":{\"d\":[]},\"o\":{}}", new JSONObject(read.toString()).toString());

        byte[] twice = "{\"z\":{\"q\":1,\"q\":2}}".getBytes(UTF_8);
        assertThrows(
                MalformedJson.class,
                () -> StrictJson.readSingle(twice, twice.length, ReadLimits.DEFAULT, Set.of(), shape));
    }
}
