package org.fuelstats.gnocchi.aggregates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.fuelstats.gnocchi.aggregates.grammar.OperationTextLexer;
import org.fuelstats.gnocchi.aggregates.grammar.OperationTextParser;
import org.fuelstats.gnocchi.responses.ApiError;
import org.fuelstats.gnocchi.responses.Cause;
import org.fuelstats.http.ErrorCode;

/** Parses operations from text into nested lists of words, as they are sent as JSON. */
final class NestedLists {
    private static final int DEEPEST = 64;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+|.", Pattern.DOTALL);

    private NestedLists() {}

    static List<Object> parse(String text) {
        CommonTokenStream tokens = new CommonTokenStream(new OperationTextLexer(CharStreams.fromString(text)));
        tokens.fill();
        refuseDepth(tokens.getTokens());
        OperationTextParser parser = new OperationTextParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(new BaseErrorListener() {
            @Override
            public void syntaxError(
                    Recognizer<?, ?> recognizer,
                    Object symbol,
                    int line,
                    int column,
                    String message,
                    RecognitionException e) {
                throw unreadable(text, (Token) symbol);
            }
        });
        return list(parser.operations().list());
    }

    private static List<Object> list(OperationTextParser.ListContext context) {
        List<Object> items = new ArrayList<>();
        for (OperationTextParser.ItemContext item : context.item()) {
            items.add(item.list() == null ? item.WORD().getText() : list(item.list()));
        }
        return items;
    }

    private static void refuseDepth(List<Token> tokens) {
        int depth = 0;
        for (Token token : tokens) {
            depth += token.getType() == OperationTextLexer.OPEN ? 1 : 0;
            depth -= token.getType() == OperationTextLexer.CLOSE ? 1 : 0;
            if (depth > DEEPEST) {
                throw refused("Lists may be nested " + DEEPEST + " deep");
            }
        }
    }

    /** In the words of the parser that Gnocchi uses. */
    private static ApiError unreadable(String text, Token at) {
        boolean end = at.getType() == Token.EOF;
        boolean closing = end && at.getTokenIndex() > 0;
        int place = end ? text.codePointCount(0, text.length()) : at.getStartIndex();
        String before = text.substring(0, text.offsetByCodePoints(0, place));
        int lineStart = before.lastIndexOf('\n') + 1;
        String found = "";
        if (closing) {
            found = ", found end of text";
        } else if (!end) {
            Matcher word = WORD.matcher(text.substring(before.length()));
            found = word.lookingAt() ? ", found '" + word.group() + "'" : "";
        }
        return refused("Expected '" + (closing ? ')' : '(') + "'" + found + "  (at char " + place + "), (line:"
                + (1 + before.chars().filter(c -> c == '\n').count()) + ", col:"
                + (before.codePointCount(lineStart, before.length()) + 1) + ")");
    }

    private static ApiError refused(String detail) {
        return ApiError.of(
                ErrorCode.INVALID, new Cause("Invalid operations", "Fail to parse the operations string", detail));
    }
}
