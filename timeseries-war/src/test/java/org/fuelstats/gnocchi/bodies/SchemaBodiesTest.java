package org.fuelstats.gnocchi.bodies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.schemas.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaBodiesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                | required key not provided @ data['archives']
            []                                                | expected a dictionary. expected type: object, found: array
            {"archives":{}}                                   | expected a list for dictionary value @ data['archives']. expected type: array, found: object
            {"archives":[{"interval":1},7]}                   | expected a dictionary @ data['archives'][1]. expected type: object, found: Integer
            {"archives":[{"interval":1,"foobar":2}]}          | extra keys not allowed @ data['archives'][0]['foobar']
            {"archives":[{"interval":60,"points":10.7}]}      | expected int for dictionary value @ data['archives'][0]['points']. expected type: Integer or String, found: Double
            {"archives":[{"interval":true,"points":10}]}      | expected float for dictionary value @ data['archives'][0]['interval']. expected type: Number or String, found: Boolean
            {"archives":[]}                                   | length of value must be at least 1 for dictionary value @ data['archives']
            """)
    void aBodyThatBreaksItsSchemaIsRefusedWithPlaceAndReason(String body, String reason) {
        assertEquals("Invalid input: " + reason, refused(body).getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"archives":[{"points":1,"points":2}]}            | appears twice in one object
            {"archives":[{"lifespan":NaN}]}                   | Non-standard token 'NaN'.
            {"archives":[{"interval":60}]} x                  | Unrecognized token 'x'
            {"archives":[{"interval":99999999999999999999}]}  | no 64-bit integer
            {"archives":[{"interval":1e999}]}                 | beyond the range of a double
            {"archives":                                      | line 1
            """)
    void textThatIsNoStrictJsonIsRefusedWithItsPlace(String body, String part) {
        String message = refused(body).getMessage();

        assertTrue(message.startsWith("Unable to decode body: "), message);
        assertTrue(message.contains(part), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"archive":[]}                  | extra keys not allowed @ data['archive']
            {}                              | required key not provided @ data['archives']
            """)
    void whatIsThereIsJudgedBeforeWhatIsMissing(String body, String reason) {
        assertEquals("Invalid input: " + reason, refused(body).getMessage());
    }

    @Test
    void anEmptyBodyIsRefusedInTheWordsOfGnocchisParser() {
        assertTrue(refused("").getMessage().startsWith("Unable to decode body: Expected object or value"));
    }

    @Test
    void controlCharactersOfANameDontComeBackInTheMessage() {
        assertTrue(refused("{\"archives\":[],\"a\\u0007b\":1}").getMessage().contains("a?b"));
    }

    private static ApiError refused(String body) {
        byte[] bytes = body.getBytes(UTF_8);
        return assertThrows(ApiError.class, () -> SchemaBodies.parsed(bytes, bytes.length, Message.ENTITY_REQUEST));
    }
}
