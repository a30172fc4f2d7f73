package org.fuelstats.gnocchi.promql;

import java.util.List;
import org.fuelstats.gnocchi.promql.Expression.Selector;
import org.fuelstats.gnocchi.promql.PromqlValue.Matrix;

/** A query in Prometheus' language. */
public final class PromqlQuery {
    private final Expression expression;

    private PromqlQuery(Expression expression) {
        this.expression = expression;
    }

    /**
     * Reads a query.
     *
     * @throws PromqlError if the text is none
     */
    public static PromqlQuery parse(String text) {
        return new PromqlQuery(ExpressionReader.read(text));
    }

    /**
     * Reads the selector of series.
     *
     * @throws PromqlError if the text is none
     */
    public static List<LabelMatcher> matchers(String text) {
        Expression expression = ExpressionReader.read(text);
        if (expression instanceof Selector selector) {
            return selector.matchers();
        }
        throw PromqlError.badData("invalid parameter \"match[]\": expected type vector selector, got "
                + expression.type().label());
    }

    /** The value at one time, in milliseconds. */
    public PromqlValue at(long time, PromqlSource source, EvaluationLimits limits) {
        Steps steps = Steps.at(time);
        Evaluator evaluator = new Evaluator(source, steps, limits);
        return expression.type() == ValueType.MATRIX
                ? new Matrix(evaluator.matrix(expression, steps))
                : evaluator.value(expression, steps);
    }

    /**
     * The values at each step: numbers or a vector.
     *
     * @throws PromqlError if the query gives something else
     */
    public PromqlValue over(Steps steps, PromqlSource source, EvaluationLimits limits) {
        if (expression.type() != ValueType.SCALAR && expression.type() != ValueType.VECTOR) {
            throw PromqlError.badData("invalid parameter \"query\": invalid expression type \""
                    + expression.type().label() + "\" for range query, must be Scalar or instant Vector");
        }
        return new Evaluator(source, steps, limits).value(expression, steps);
    }
}
