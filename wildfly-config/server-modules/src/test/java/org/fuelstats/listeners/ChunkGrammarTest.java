package org.fuelstats.listeners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The framing of chunked bodies (RFC 9112, 7.1). */
class ChunkGrammarTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "5\r\nhello\r\n0\r\n\r\n",
                "0005\r\nhello\r\n000\r\n\r\n",
                "2\r\nhe\r\n3;name=\"value\"\r\nllo\r\n0;last\r\n\r\n",
                "5\r\nhello\r\n0\r\nTrailer: value\r\nOther:\tvalue\r\n\r\n"
            })
    void wellFormedBodiesAreRead(String body) throws MalformedBody {
        assertEquals("hello", data(body));
    }

    @Test
    void digitsOfSizesMayBeInCapitals() throws MalformedBody {
        assertEquals("0123456789", data("A\r\n0123456789\r\n0\r\n\r\n"));
        assertEquals("0123456789", data("a\r\n0123456789\r\n0\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5\nhello\r\n0\r\n\r\n",
                "5\r\nhello\n0\r\n\r\n",
                "5\r\nhello\r\n0\n\r\n",
                "5\r\nhello\r\n0\r\n\n",
                "5\r\nhelloXX0\r\n\r\n",
                "5\r\rhello\r\n0\r\n\r\n",
                "5;a\nb\r\nhello\r\n0\r\n\r\n",
                "5 \r\nhello\r\n0\r\n\r\n",
                "0x5\r\nhello\r\n0\r\n\r\n",
                "-5\r\nhello\r\n0\r\n\r\n",
                "+5\r\nhello\r\n0\r\n\r\n",
                "\r\nhello\r\n0\r\n\r\n",
                ";a\r\nhello\r\n0\r\n\r\n",
                "1000000000000005\r\nhello\r\n0\r\n\r\n",
                "\u0661\r\nh\r\n0\r\n\r\n",
                "5\r\nhello\r\n0\r\nTrailer: a\nOther: b\r\n\r\n"
            })
    void malformedBodiesAreRefused(String body) {
        assertThrows(MalformedBody.class, () -> data(body));
    }

    @Test
    void extensionsAndTrailersAreLimited() {
        assertThrows(MalformedBody.class, () -> data("5;" + "a".repeat(10_000) + "\r\nhello\r\n0\r\n\r\n"));
        assertThrows(MalformedBody.class, () -> data("0\r\n" + "a: b\r\n".repeat(3_000) + "\r\n"));
    }

    private static String data(String body) throws MalformedBody {
        ChunkGrammar grammar = new ChunkGrammar();
        StringBuilder data = new StringBuilder();
        for (byte value : body.getBytes(StandardCharsets.UTF_8)) {
            if (grammar.data() > 0) {
                data.append((char) value);
                grammar.passed(1);
            } else {
                grammar.next(value);
            }
        }
        assertEquals(true, grammar.ended(), "the body's end was not found");
        return data.toString();
    }
}
