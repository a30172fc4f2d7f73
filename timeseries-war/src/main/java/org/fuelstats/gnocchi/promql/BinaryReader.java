package org.fuelstats.gnocchi.promql;

import java.util.List;
import org.fuelstats.gnocchi.promql.Expression.Binary;
import org.fuelstats.gnocchi.promql.PromqlOperator.Kind;
import org.fuelstats.gnocchi.promql.VectorMatching.Cardinality;
import org.fuelstats.gnocchi.promql.grammar.PromqlParser;

/** Reads operators between two expressions, and checks what may stand beside them. */
final class BinaryReader {
    private BinaryReader() {}

    static Expression read(PromqlParser.OperationContext context) {
        Expression left = ExpressionReader.expression(context.expression(0));
        Expression right = ExpressionReader.expression(context.expression(1));
        PromqlOperator operator = PromqlOperator.of(context.operator == null ? "^" : context.operator.getText());
        VectorMatching matching = matching(context.matching());
        boolean scalars = left.type() == ValueType.SCALAR && right.type() == ValueType.SCALAR;
        boolean vectors = left.type() == ValueType.VECTOR && right.type() == ValueType.VECTOR;
        if (!numeric(left) || !numeric(right)) {
            throw ExpressionReader.refused(
                    context, "binary expression must contain only scalar and instant vector types");
        }
        if (matching.bool() && !operator.is(Kind.COMPARISON)) {
            throw ExpressionReader.refused(context, "bool modifier can only be used on comparison operators");
        }
        if (operator.is(Kind.COMPARISON) && scalars && !matching.bool()) {
            throw ExpressionReader.refused(context, "comparisons between scalars must use BOOL modifier");
        }
        if (operator.is(Kind.SET)) {
            if (matching.cardinality() != Cardinality.ONE_TO_ONE) {
                throw ExpressionReader.refused(
                        context, "no grouping allowed for \"" + operator.sign() + "\" operation");
            }
            if (!vectors) {
                throw ExpressionReader.refused(
                        context, "set operator \"" + operator.sign() + "\" not allowed in binary scalar expression");
            }
        }
        if (!vectors && !matching.labels().isEmpty()) {
            throw ExpressionReader.refused(context, "vector matching only allowed between instant vectors");
        }
        for (String label : matching.included()) {
            if (matching.on() && matching.labels().contains(label)) {
                throw ExpressionReader.refused(
                        context, "label \"" + label + "\" must not occur in ON and GROUP clause at once");
            }
        }
        return new Binary(operator, left, right, matching);
    }

    private static boolean numeric(Expression part) {
        return part.type() == ValueType.SCALAR || part.type() == ValueType.VECTOR;
    }

    private static VectorMatching matching(PromqlParser.MatchingContext context) {
        boolean bool = context.BOOL() != null;
        if (context.labels().isEmpty()) {
            return new VectorMatching(bool, false, List.of(), Cardinality.ONE_TO_ONE, List.of());
        }
        Cardinality cardinality = Cardinality.ONE_TO_ONE;
        if (context.GROUP_LEFT() != null) {
            cardinality = Cardinality.MANY_TO_ONE;
        } else if (context.GROUP_RIGHT() != null) {
            cardinality = Cardinality.ONE_TO_MANY;
        }
        return new VectorMatching(
                bool,
                context.ON() != null,
                ExpressionReader.labels(context.labels(0)),
                cardinality,
                context.labels().size() > 1 ? ExpressionReader.labels(context.labels(1)) : List.of());
    }
}
