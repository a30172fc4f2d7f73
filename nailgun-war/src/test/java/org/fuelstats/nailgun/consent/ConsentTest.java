package org.fuelstats.nailgun.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.fuelstats.nailgun.sanitising.Sanitiser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What settings allow, and for which version of what is collected. */
class ConsentTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  |               | 1",
                "true  | 2             | 2",
                "true  | 0             | 1",
                "true  | -3            | 1",
                "true  | \"2\"         | 1",
                "true  | 99999999999   | 1",
                "true  | null          | 1",
                "false | 2             | 0"
            })
    void aChoiceIsForTheVersionThatItNamesOrTheFirst(boolean chosen, String named, int version) throws IOException {
        assertEquals(version, consent(chosen, true, named).version());
    }

    @Test
    void brokenSettingsAllowNothing() throws IOException {
        assertEquals(new Consent(false, false, false, 0), Consent.of(null));
        assertEquals(new Consent(false, false, false, 0), Consent.of(JSON.readTree("{\"statistics\": []}")));
    }

    @Test
    void whoseYesWasForLessIsAskedAgainAndWhoseNoIsNot() throws IOException {
        int now = new Sanitiser().version();
        assertEquals(true, consent(false, true, null).isToBeAsked());
        assertEquals(false, consent(true, true, Integer.toString(now)).isToBeAsked());
        assertEquals(false, consent(true, true, Integer.toString(now + 1)).isToBeAsked());
        assertEquals(true, new Consent(true, true, false, now - 1).isToBeAsked());
        assertEquals(false, new Consent(true, false, false, now - 1).isToBeAsked());
    }

    @Test
    void beforeAChoiceAllIsShownThatIsAskedFor() {
        int now = new Sanitiser().version();
        assertEquals(now, Consent.of(null).sanitiser().version());
        assertEquals(1, new Consent(true, true, false, 1).sanitiser().version());
    }

    private static Consent consent(boolean chosen, boolean statistics, String version) throws IOException {
        String named = version == null ? "" : ", \"agreed_version\": {\"value\": " + version + "}";
        return Consent.of(JSON.readTree("{\"statistics\": {\"user_choice_saved\": {\"value\": " + chosen
                + "}, \"send_anonymous_statistic\": {\"value\": " + statistics + "}" + named + "}}"));
    }
}
