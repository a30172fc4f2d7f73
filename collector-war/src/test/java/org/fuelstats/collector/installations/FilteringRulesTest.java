package org.fuelstats.collector.installations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose structures are kept out of reports. */
class FilteringRulesTest {
    private static final Instant NOW = Instant.parse("2015-05-19T11:55:06.369745Z");
    private static final String BUILD = "'fuel_release':{'release':'6.1','build_id':'b1'}";

    @TempDir
    Path folder;

    private FilteringRules rules(String text) throws IOException {
        Path file = folder.resolve("rules.json");
        Files.writeString(file, text.replace('\'', '"'));
        return RulesFile.of(file.toString()).rules();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // rules | structure | filtered
                "{} | " + BUILD + " | false",
                "null | " + BUILD + " | false",
                "{'7.0':null} | " + BUILD + " | true",
                "{'7.0':null} | 'x':1 | true",
                "{'7.0':null} | 'fuel_release':{} | true",
                "{'6.1':null} | " + BUILD + " | false",
                "{'6.1':{}} | " + BUILD + " | true",
                "{'6.1':[]} | " + BUILD + " | true",
                "{'6.1':{}} | 'fuel_release':{'release':'6.1'} | false",
                "{'6.1':{'b1':null}} | " + BUILD + " | false",
                "{'6.1':{'b2':null}} | " + BUILD + " | true",
                "{'6.1':[{'build_id':'b1'}]} | " + BUILD + " | false",
                "{'6.1':[{'build_id':'b1','from_date':null}]} | " + BUILD + " | false",
                "{'6.1':[{'build_id':'b1','from_date':'2015-05-19'}]} | " + BUILD + " | false",
                "{'6.1':[{'build_id':'b1','from_date':'2015-05-20'}]} | " + BUILD + " | true",
                "{'6.1':[{'packages_list':['b','a']}]} | 'fuel_release':{'release':'6.1'},'fuel_packages':['a','b'] | false",
                "{'6.1':[{'packages_list':['a','b']}]} | 'fuel_release':{'release':'6.1'},'fuel_packages':['b','a'] | false",
                "{'6.1':[{'packages_list':['a']}]} | 'fuel_release':{'release':'6.1'},'fuel_packages':['a','b'] | true",
                "{'6.1':[{'packages_list':['a']}]} | 'fuel_release':{'release':'6.1'},'fuel_packages':[] | true",
                "{'6.1':[{'packages_list':['a']}]} | 'fuel_release':{'release':'6.1'} | false",
                "{'6.1':[{'packages_list':['a']}]} | " + BUILD + ",'fuel_packages':['a'] | true",
                "{'6.1':[{'packages_list':['a']},{'build_id':'b1'}]} | " + BUILD + ",'fuel_packages':['a'] | false",
            })
    void theRulesDecide(String rules, String structure, boolean filtered) throws IOException {
        assertEquals(filtered, rules(rules).filters(new JSONObject("{" + structure + "}"), NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-05-19T11:55:06.369745,false",
        "2015-05-19T11:55:06.369746,true",
        "2015-05-19T11:55:06,false",
        "2015-05-19T11:55:07,true",
        "2015-05-19T11:55,false",
        "2015-05-19T11:56,true",
        "2015-05-19T11,false",
        "2015-05-19T12,true",
        "2015-05-19T,false",
        "2015-05-20T,true",
        "2015-05-19,false",
        "2015-05-20,true"
    })
    void aDateMayEndAnywhereBehindTheDay(String date, boolean filtered) throws IOException {
        FilteringRules rules = rules("{'6.1':{'b1':'" + date + "'}}");

        assertEquals(filtered, rules.filters(new JSONObject("{" + BUILD + "}"), NOW));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> rules("{'6.0':7,'6.1':{'b1':'soon'},'7.0':[{'from_date':'2015-13-01'},"
                                + "{'build_id':1},{'packages_list':'a'},8,{'build_id':'b','typo':1}]}"))
                .getMessage();

        for (String part : new String[] {
            "release 6.0", "soon is not a date", "2015-13-01 is not a date", "either build_id or packages_list",
            "build_id must be a string", "packages_list must be", "rule 4: must be an object", "unknown member typo"
        }) {
            assertTrue(message.contains(part), part + " in " + message);
        }
    }

    @Test
    void aFileThatIsMissingOrNoJsonIsTold() {
        assertThrows(IllegalArgumentException.class, () -> RulesFile.of("/no/such/file"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> rules("{"))
                .getMessage()
                .contains("line 1"));
    }
}
