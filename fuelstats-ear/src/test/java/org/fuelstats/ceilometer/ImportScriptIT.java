package org.fuelstats.ceilometer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fuelstats.endtoend.StoreCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The import's command as a user first meets it: help, mistakes, a trial. It needs no server. */
class ImportScriptIT {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"--help", "-h"})
    void helpIsPrintedAndAllIsWell(String option) throws Exception {
        StoreCommand help = StoreCommand.bare("import-ceilometer", option);
        assertEquals(0, help.await(), help::output);
        for (String part :
                new String[] {"Usage: wildfly-config/import-ceilometer", "--from sql", "--from json", "Exit codes:"}) {
            assertTrue(help.output().contains(part), help::output);
        }
    }

    @Test
    void withoutOptionsItSaysWhichThereAreAndFails() throws Exception {
        StoreCommand bare = StoreCommand.bare("import-ceilometer");
        assertEquals(2, bare.await(), bare::output);
        assertTrue(bare.output().contains("Usage:"), bare::output);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--form json x | Unknown option --form. --help lists the options.",
                "--from api http://127.0.0.1:8777 | --from is \"api\". It must be sql, or json for answers",
                "--from json | --from json needs a value after it.",
                "--endpoint https://127.0.0.1:8041 | --from is missing",
                "--from json x | --endpoint is missing",
                "--from json x --dry-run --batch many | --batch must be a whole number.",
                "--from json x --dry-run --batch 0 | --batch must be 1 to 50000.",
                "--from json x --dry-run --since yesterday | It must be a time in UTC, as 2015-03-01T00:00:00.",
                "--from json x --endpoint https://127.0.0.1:8041 | FUELSTATS_PASSWORD"
            })
    void aMistakeIsToldInASentence(String words, String sentence) throws Exception {
        StoreCommand wrong = StoreCommand.bare("import-ceilometer", words.split(" "));
        assertEquals(2, wrong.await(), wrong::output);
        assertTrue(wrong.output().contains(sentence), wrong::output);
        assertEquals(1, wrong.output().lines().count(), wrong::output);
    }

    @Test
    void aTrialTellsWhatWouldBeImported() throws Exception {
        Path samples = Files.writeString(directory.resolve("samples.json"), """
                [{"counter_name": "cpu_util", "counter_type": "gauge", "counter_unit": "%", "counter_volume": 7.5,
                  "resource_id": "4ad8b5c8-6a38-4f4d-9c2d-6b1f4f1f9b10", "user_id": "u", "project_id": "p",
                  "timestamp": "2015-03-01T00:00:00", "resource_metadata": {}}]""");
        StoreCommand trial = StoreCommand.bare("import-ceilometer", "--from", "json", samples.toString(), "--dry-run");
        assertEquals(0, trial.await(), trial::output);
        assertTrue(trial.output().contains("instance"), trial::output);
    }
}
