package org.fuelstats.http.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows as a spreadsheet, and Python's csv module, read them. */
class CsvWriterTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CsvWriter csv = new CsvWriter(out);

    @Test
    void rowsEndWithCrLfAndEmptyCellsAreNothing() throws IOException {
        csv.cells(Arrays.asList("a", null, ""));
        csv.endRow();
        csv.cell("b");
        csv.cell("c");
        csv.endRow();

        assertEquals("a,,\r\nb,c\r\n", written());
    }

    @Test
    void quotesStandOnlyWhereTheyAreNeeded() throws IOException {
        csv.cells(List.of("a b", "a,b", "a\"b", "a\r\nb", "a'b", "\"\"\"\""));
        csv.endRow();

        assertEquals("a b,\"a,b\",\"a\"\"b\",\"a\r\nb\",a'b,\"\"\"\"\"\"\"\"\"\"\r\n", written());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1|'=1+1",
                "+cmd|'+cmd",
                "-2+3|'-2+3",
                "@SUM(A1)|'@SUM(A1)",
                "-|'-",
                "\uFF1D1+1|'\uFF1D1+1",
                "\uFF0B1|'\uFF0B1",
                "\uFF0D1|'\uFF0D1",
                "\uFF20SUM(A1)|'\uFF20SUM(A1)",
                "-1 |-1",
                "+7|+7",
                "-0.5|-0.5",
                "-1e-05|-1e-05",
                "a=1|a=1"
            })
    void whatASpreadsheetWouldTakeForAFormulaIsMadeText(String cell, String expected) throws IOException {
        csv.cell(cell);
        csv.endRow();

        assertEquals(expected + "\r\n", written());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n=1"})
    void whiteSpaceDoesNotHideAFormula(String cell) throws IOException {
        csv.cell(cell);
        csv.endRow();

        assertEquals("'" + cell, written().replace("\"", "").substring(0, cell.length() + 1));
    }

    @Test
    void aFormulaThatNeedsQuotesGetsTheApostropheWithinThem() throws IOException {
        csv.cell("=A1,B1");
        csv.endRow();

        assertEquals("\"'=A1,B1\"\r\n", written());
    }

    @Test
    void textIsUtf8AndHalfACharacterIsAQuestionMark() throws IOException {
        csv.cells(List.of("Grüße", "日本", "😀", "\ud83d!"));
        csv.endRow();

        assertEquals("Grüße,日本,😀,?!\r\n", written());
    }

    @Test
    void aDroppedRowLeavesNothingAndTheRowsBeforeItStay() throws IOException {
        csv.cell("kept");
        csv.endRow();
        csv.cell("dropped");
        csv.cell("dropped, too");
        csv.dropRow();
        csv.cell("next");
        csv.endRow();

        assertEquals("kept\r\nnext\r\n", written());
    }

    @Test
    void longRowsAndManyRowsComeOutWhole() throws IOException {
        String row = "\"".repeat(50_000) + "ü".repeat(50_000);
        for (int i = 0; i < 20; i++) {
            csv.cell(row);
            csv.endRow();
        }

        String expected = "\"" + "\"".repeat(100_000) + "ü".repeat(50_000) + "\"\r\n";
        assertEquals(expected.repeat(20), written());
    }

    private String written() throws IOException {
        csv.flush();
        return out.toString(UTF_8);
    }
}
