package org.fuelstats.gnocchi.measurejson;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

/** Every number is read as the double that {@link Double#parseDouble} finds for its text, to the last bit. */
class DecimalLaws {
    @Property
    void decimalsOfAnyLength(@ForAll long digits, @ForAll @IntRange(min = 0, max = 25) int decimals) {
        assertReadAs(BigDecimal.valueOf(digits, decimals).toPlainString());
    }

    @Property
    void shortDecimals(
            @ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long digits,
            @ForAll @IntRange(min = 0, max = 15) int decimals) {
        assertReadAs(BigDecimal.valueOf(digits, decimals).toPlainString());
    }

    @Property
    void everyFiniteDouble(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value)) {
            assertReadAs(Double.toString(value));
        }
    }

    @Property
    void whatIsNoNumberOfJsonIsRefused(@ForAll("numberLike") String text) {
        boolean json = text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
        byte[] bytes = (text + "}").getBytes(US_ASCII);
        int behind = new Decimal().read(bytes, 0, bytes.length);
        assertEquals(json, behind == text.length(), text);
        if (json) {
            assertReadAs(text);
        }
    }

    @Provide
    Arbitrary<String> numberLike() {
        return Arbitraries.strings().withChars("0019.-+eE").ofMinLength(1).ofMaxLength(9);
    }

    @Property
    void anyBytesAtAll(@ForAll @StringLength(max = 12) String text) {
        byte[] bytes = text.getBytes(UTF_8);
        new Decimal().read(bytes, 0, bytes.length);
    }

    private static void assertReadAs(String text) {
        byte[] bytes = (text + "}").getBytes(US_ASCII);
        Decimal decimal = new Decimal();
        assertEquals(text.length(), decimal.read(bytes, 0, bytes.length), text);
        assertEquals(
                Double.doubleToRawLongBits(Double.parseDouble(text)), Double.doubleToRawLongBits(decimal.value), text);
    }
}
