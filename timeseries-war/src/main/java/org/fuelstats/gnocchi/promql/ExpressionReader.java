package org.fuelstats.gnocchi.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.fuelstats.gnocchi.promql.Expression.Aggregation;
import org.fuelstats.gnocchi.promql.Expression.Call;
import org.fuelstats.gnocchi.promql.Expression.Constant;
import org.fuelstats.gnocchi.promql.Expression.Literal;
import org.fuelstats.gnocchi.promql.Expression.Moment;
import org.fuelstats.gnocchi.promql.Expression.Negation;
import org.fuelstats.gnocchi.promql.Expression.Selector;
import org.fuelstats.gnocchi.promql.grammar.PromqlLexer;
import org.fuelstats.gnocchi.promql.grammar.PromqlParser;
import org.fuelstats.gnocchi.promql.grammar.PromqlParser.ExpressionContext;

/** Reads queries. */
final class ExpressionReader {
    private static final int LONGEST = 64 * 1024;
    private static final int DEEPEST = 200;

    private ExpressionReader() {}

    /**
     * The expression of a text, its types checked.
     *
     * @throws PromqlError if it's none
     */
    static Expression read(String text) {
        if (text.length() > LONGEST) {
            throw PromqlError.badData("invalid parameter \"query\": longer than " + LONGEST + " characters");
        }
        PromqlLexer lexer = new PromqlLexer(CharStreams.fromString(text));
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        refuseDepth(tokens.getTokens());
        PromqlParser parser = new PromqlParser(tokens);
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
                Token at = (Token) symbol;
                if (at.getType() == Token.EOF && at.getTokenIndex() == 0) {
                    throw PromqlError.badData(
                            "invalid parameter \"query\": unknown position: parse error: no expression"
                                    + " found in input");
                }
                throw refused(at, at.getType() == Token.EOF ? "unexpected end of input" : "unexpected " + at.getText());
            }
        });
        return expression(parser.query().expression());
    }

    private static void refuseDepth(List<Token> tokens) {
        int signs = 0;
        int depth = 0;
        for (Token token : tokens) {
            depth += "(".equals(token.getText()) ? 1 : 0;
            depth -= ")".equals(token.getText()) ? 1 : 0;
            signs += "+-^".contains(token.getText()) ? 1 : 0;
            if (depth > DEEPEST || signs > 10 * DEEPEST) {
                throw refused(token, "expressions may be nested " + DEEPEST + " deep");
            }
        }
    }

    static PromqlError refused(ParserRuleContext at, String message) {
        return refused(at.getStart(), message);
    }

    private static PromqlError refused(Token at, String message) {
        return PromqlError.badData("invalid parameter \"query\": " + at.getLine() + ":"
                + (at.getCharPositionInLine() + 1) + ": parse error: " + message);
    }

    static Expression expression(ExpressionContext context) {
        if (context instanceof PromqlParser.SuffixedContext suffixed) {
            return SuffixReader.read(expression(suffixed.expression()), suffixed);
        }
        if (context instanceof PromqlParser.OperationContext operation) {
            return BinaryReader.read(operation);
        }
        if (context instanceof PromqlParser.SignContext sign) {
            Expression part = expression(sign.expression());
            if (part.type() != ValueType.SCALAR && part.type() != ValueType.VECTOR) {
                throw refused(
                        sign,
                        "unary expression only allowed on expressions of type scalar or instant vector, got \""
                                + part.type().label() + "\"");
            }
            boolean negative = "-".equals(sign.sign.getText());
            return negative && part instanceof Constant constant
                    ? new Constant(-constant.number())
                    : negative ? new Negation(part) : part;
        }
        if (context instanceof PromqlParser.AggregateContext aggregate) {
            return aggregation(aggregate.aggregation());
        }
        if (context instanceof PromqlParser.FunctionContext function) {
            return call(function.call());
        }
        if (context instanceof PromqlParser.SelectContext select) {
            return selector(select.selector());
        }
        if (context instanceof PromqlParser.NumberContext number) {
            return new Constant(number(number.getText()));
        }
        if (context instanceof PromqlParser.TextContext text) {
            return new Literal(text(text, text.getText()));
        }
        return expression(((PromqlParser.ParenthesisContext) context).expression());
    }

    static double number(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("0x")) {
            return Long.parseUnsignedLong(lower.substring(2), 16);
        }
        return switch (lower) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> Double.parseDouble(lower);
        };
    }

    private static String text(ParserRuleContext at, String quoted) {
        try {
            return QuotedText.read(quoted);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw refused(at, e.getMessage());
        }
    }

    private static Expression selector(PromqlParser.SelectorContext context) {
        List<LabelMatcher> matchers = new ArrayList<>();
        if (context.matchers() != null) {
            for (PromqlParser.MatcherContext each : context.matchers().matcher()) {
                matchers.add(LabelMatcher.of(
                        each.label().getText(),
                        LabelMatcher.Operator.of(each.operator.getText()),
                        text(each, each.STRING().getText())));
            }
        }
        if (context.metric() != null) {
            if (matchers.stream().anyMatch(each -> each.label().equals(Labels.NAME))) {
                throw refused(
                        context,
                        "metric name must not be set twice: \""
                                + context.metric().getText() + "\"");
            }
            matchers.add(LabelMatcher.of(
                    Labels.NAME, LabelMatcher.Operator.EQUAL, context.metric().getText()));
        }
        if (matchers.stream().allMatch(each -> each.matches(""))) {
            throw refused(context, "vector selector must contain at least one non-empty matcher");
        }
        return new Selector(List.copyOf(matchers), Moment.PRESENT);
    }

    private static Expression call(PromqlParser.CallContext context) {
        String name = context.IDENTIFIER().getText();
        FunctionSignature function = FunctionSignature.named(name);
        if (function == null) {
            throw refused(context, "unknown function with name \"" + name + "\"");
        }
        List<Expression> arguments = arguments(context.arguments());
        TypeRules.check(context, function, arguments);
        return new Call(function, arguments);
    }

    private static List<Expression> arguments(PromqlParser.ArgumentsContext context) {
        return context.expression().stream().map(ExpressionReader::expression).toList();
    }

    private static Expression aggregation(PromqlParser.AggregationContext context) {
        LabelAggregator aggregator = LabelAggregator.of(context.aggregator().getText());
        List<Expression> arguments = arguments(context.arguments());
        TypeRules.check(context, aggregator, arguments);
        PromqlParser.GroupingContext grouping = context.grouping();
        return new Aggregation(
                aggregator,
                aggregator.parameterised() ? arguments.get(0) : null,
                arguments.get(arguments.size() - 1),
                grouping != null && grouping.WITHOUT() != null,
                grouping == null ? List.of() : labels(grouping.labels()));
    }

    static List<String> labels(PromqlParser.LabelsContext context) {
        return context.label().stream().map(ParserRuleContext::getText).toList();
    }
}
