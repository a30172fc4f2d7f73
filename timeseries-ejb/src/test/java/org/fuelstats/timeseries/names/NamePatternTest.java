package org.fuelstats.timeseries.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
    /** The results are those of Python 3.11's {@code fnmatch.fnmatchcase}. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    *              , disk.io.rate , true
                    *              , ''           , true
                    ''             , ''           , true
                    ''             , a            , false
                    disk.*         , disk.io.rate , true
                    disk.*         , diskXio      , false
                    disk.*         , Disk.io      , false
                    disk.*         , my.disk.io   , false
                    *.rate         , disk.io.rate , true
                    *.rate         , disk.rate.io , false
                    *io*rate*      , disk.io.rate , true
                    disk.?o        , disk.io      , true
                    disk.?o        , disk.o       , false
                    ?              , 😀            , true
                    [a-c]pu        , cpu          , true
                    [a-c]pu        , dpu          , false
                    [!a-c]pu       , dpu          , true
                    [!a-c]pu       , cpu          , false
                    [^a-c]pu       , ^pu          , true
                    []x]           , ]            , true
                    [!]x]          , ]            , false
                    [a-]           , -            , true
                    [-a]           , -            , true
                    [z-a]          , m            , false
                    [              , [            , true
                    [abc           , [abc         , true
                    [!             , [!           , true
                    a[*]b          , a*b          , true
                    a[*]b          , axb          , false
                    a+(b)$         , a+(b)$       , true
                    \\d            , \\d          , true
                    \\d            , 5            , false
                    """)
    void aPatternMatchesAsInPython(String pattern, String name, boolean matches) {
        assertEquals(matches, new NamePattern(pattern).matches(name));
    }

    @Test
    void aPatternOfStarsIsNoTrap() {
        NamePattern pattern = new NamePattern("*a".repeat(120) + "b");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertFalse(pattern.matches("a".repeat(255))));
    }
}
