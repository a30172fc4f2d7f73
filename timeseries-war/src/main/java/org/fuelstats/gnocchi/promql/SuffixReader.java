package org.fuelstats.gnocchi.promql;

import java.util.Optional;
import java.util.OptionalLong;
import org.antlr.v4.runtime.ParserRuleContext;
import org.fuelstats.gnocchi.promql.Expression.Moment;
import org.fuelstats.gnocchi.promql.Expression.Range;
import org.fuelstats.gnocchi.promql.Expression.Selector;
import org.fuelstats.gnocchi.promql.Expression.Subquery;
import org.fuelstats.gnocchi.promql.grammar.PromqlParser;

/** Reads what stands behind selectors: ranges, subqueries, {@code offset} and {@code @}. */
final class SuffixReader {
    private SuffixReader() {}

    static Expression read(Expression part, PromqlParser.SuffixedContext context) {
        PromqlParser.SuffixContext suffix = context.suffix();
        if (suffix instanceof PromqlParser.RangeContext range) {
            if (!(part instanceof Selector selector) || parenthesised(context)) {
                throw ExpressionReader.refused(suffix, "ranges only allowed for vector selectors");
            }
            if (selector.moment().fixed()) {
                throw ExpressionReader.refused(suffix, "no @ modifiers allowed before range");
            }
            if (selector.moment().offset() != 0) {
                throw ExpressionReader.refused(suffix, "no offset modifiers allowed before range");
            }
            return new Range(selector, length(suffix, range.DURATION().getText()));
        }
        if (suffix instanceof PromqlParser.SubqueryContext subquery) {
            if (part.type() != ValueType.VECTOR && part.type() != ValueType.SCALAR) {
                throw ExpressionReader.refused(
                        suffix,
                        "subquery is only allowed on instant vector, got "
                                + part.type().label());
            }
            long step = subquery.DURATION().size() > 1
                    ? length(suffix, subquery.DURATION(1).getText())
                    : 0;
            return new Subquery(part, length(suffix, subquery.DURATION(0).getText()), step, Moment.PRESENT);
        }
        boolean offset = suffix instanceof PromqlParser.OffsetContext;
        Moment before = moment(part)
                .filter(known -> !parenthesised(context))
                .orElseThrow(() -> ExpressionReader.refused(
                        suffix,
                        (offset ? "offset modifier" : "@ modifier")
                                + " must be preceded by an instant vector selector or range vector selector or a"
                                + " subquery"));
        return at(part, offset ? shifted(before, (PromqlParser.OffsetContext) suffix) : fixed(before, suffix));
    }

    private static boolean parenthesised(PromqlParser.SuffixedContext context) {
        return context.expression() instanceof PromqlParser.ParenthesisContext;
    }

    private static Moment shifted(Moment before, PromqlParser.OffsetContext context) {
        if (before.offset() != 0) {
            throw ExpressionReader.refused(context, "offset may not be set multiple times");
        }
        boolean later = context.getText().contains("-");
        long length = length(context, context.DURATION().getText());
        return new Moment(later ? -length : length, before.at(), before.edge());
    }

    private static Moment fixed(Moment before, PromqlParser.SuffixContext context) {
        if (before.fixed()) {
            throw ExpressionReader.refused(context, "@ <timestamp> may not be set multiple times");
        }
        if (context instanceof PromqlParser.AtEdgeContext edge) {
            return new Moment(before.offset(), OptionalLong.empty(), Optional.of(edge.START() != null));
        }
        PromqlParser.AtContext at = (PromqlParser.AtContext) context;
        double seconds = ExpressionReader.number(at.NUMBER().getText());
        if (!Double.isFinite(seconds) || Math.abs(seconds) > 9e15) {
            throw ExpressionReader.refused(context, "timestamp out of bounds for @ modifier: " + at.NUMBER());
        }
        boolean negative = at.sign != null && "-".equals(at.sign.getText());
        return new Moment(
                before.offset(), OptionalLong.of(Math.round((negative ? -seconds : seconds) * 1000)), Optional.empty());
    }

    private static Optional<Moment> moment(Expression part) {
        if (part instanceof Selector selector) {
            return Optional.of(selector.moment());
        }
        if (part instanceof Range range) {
            return Optional.of(range.selector().moment());
        }
        return part instanceof Subquery subquery ? Optional.of(subquery.moment()) : Optional.empty();
    }

    private static Expression at(Expression part, Moment moment) {
        if (part instanceof Selector selector) {
            return new Selector(selector.matchers(), moment);
        }
        if (part instanceof Range range) {
            return new Range(new Selector(range.selector().matchers(), moment), range.length());
        }
        Subquery subquery = (Subquery) part;
        return new Subquery(subquery.part(), subquery.length(), subquery.step(), moment);
    }

    private static long length(ParserRuleContext at, String text) {
        long millis = PromqlDuration.millis(text)
                .orElseThrow(() -> ExpressionReader.refused(at, "not a valid duration string: \"" + text + "\""));
        if (millis == 0) {
            throw ExpressionReader.refused(at, "duration must be greater than 0");
        }
        return millis;
    }
}
