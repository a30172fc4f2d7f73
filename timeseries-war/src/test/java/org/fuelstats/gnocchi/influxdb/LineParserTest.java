package org.fuelstats.gnocchi.influxdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.fuelstats.gnocchi.influxdb.LineParser.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineParserTest {
    @Test
    void aLineHasMeasurementTagsFieldsAndTime() {
        assertEquals(
                new Line(
                        "cpu",
                        Map.of("host", "a", "core", "1"),
                        Map.of("user", 0.64, "system", 2.0),
                        1425652440000000000L),
                LineParser.read("cpu,host=a,core=1 user=0.64,system=2i 1425652440000000000"));
    }

    @Test
    void tagsAndTimeMayBeMissing() {
        assertEquals(new Line("cpu", Map.of(), Map.of("v", -1.5e3), null), LineParser.read("cpu v=-1.5e3"));
        assertEquals(new Line("cpu", Map.of(), Map.of("v", 1.0), null), LineParser.read("cpu v=1 "));
    }

    @Test
    void charactersAreEscapedAndTextsQuoted() {
        assertEquals(
                new Line("my cpu", Map.of("a,b", "c=d", "e", "f\\g"), Map.of("h i", 1.0), null),
                LineParser.read("my\\ cpu,a\\,b=c\\=d,e=f\\g h\\ i=1"));
        assertEquals(
                new Line("my cpu", Map.of("a", "b c"), Map.of("d", 1.0), 5L),
                LineParser.read("\"my cpu\",a=\"b c\" d=1 5"));
    }

    @Test
    void textsAreLeftOutAndBooleansAreNumbers() {
        assertEquals(
                new Line("m", Map.of(), Map.of("up", 1.0, "down", 0.0, "n", 7.0), 9L),
                LineParser.read("m text=\"a, \\\" b=1\",up=true,down=F,n=7u 9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello what's up?",
                "cpu",
                "cpu ",
                " cpu v=1",
                ",host=a v=1",
                "cpu,host v=1",
                "cpu,host= v=1",
                "cpu,=a v=1",
                "cpu v",
                "cpu v=",
                "cpu v=abc",
                "cpu v=1e999",
                "cpu v=NaN",
                "cpu v=\"open",
                "cpu v=1,",
                "cpu v=1 12x",
                "cpu v=1 1.5",
                "cpu v=1 1 2",
                "cpu v=1 99999999999999999999",
                "cpu v=1i5"
            })
    void whatIsNoLineIsNoLine(String text) {
        assertNull(LineParser.read(text));
    }
}
