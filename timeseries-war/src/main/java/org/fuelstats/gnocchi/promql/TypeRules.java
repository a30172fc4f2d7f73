package org.fuelstats.gnocchi.promql;

import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;

/** Which types of expressions go together. */
final class TypeRules {
    private TypeRules() {}

    /** Refuses arguments that a function doesn't have. */
    static void check(ParserRuleContext at, FunctionSignature function, List<Expression> arguments) {
        List<ValueType> known = function.arguments();
        int optional = function.optional();
        int least = known.size() - Math.abs(optional);
        String call = "argument(s) in call to \"" + function.name() + "\", got " + arguments.size();
        if (optional == 0 && arguments.size() != known.size()) {
            throw ExpressionReader.refused(at, "expected " + known.size() + " " + call);
        }
        if (arguments.size() < least) {
            throw ExpressionReader.refused(at, "expected at least " + least + " " + call);
        }
        if (optional > 0 && arguments.size() > known.size()) {
            throw ExpressionReader.refused(at, "expected at most " + known.size() + " " + call);
        }
        for (int i = 0; i < arguments.size(); i++) {
            expect(
                    at,
                    arguments.get(i),
                    known.get(Math.min(i, known.size() - 1)),
                    "call to function \"" + function.name() + "\"");
        }
    }

    /** Refuses arguments that an aggregation doesn't have. */
    static void check(ParserRuleContext at, LabelAggregator aggregator, List<Expression> arguments) {
        int wanted = aggregator.parameterised() ? 2 : 1;
        if (arguments.isEmpty()) {
            throw ExpressionReader.refused(at, "no arguments for aggregate expression provided");
        }
        if (arguments.size() != wanted) {
            throw ExpressionReader.refused(
                    at,
                    "wrong number of arguments for aggregate expression provided, expected " + wanted + ", got "
                            + arguments.size());
        }
        expect(at, arguments.get(wanted - 1), ValueType.VECTOR, "aggregation expression");
        if (aggregator.parameterised()) {
            ValueType parameter = aggregator == LabelAggregator.COUNT_VALUES ? ValueType.STRING : ValueType.SCALAR;
            expect(at, arguments.get(0), parameter, "aggregation parameter");
        }
    }

    private static void expect(ParserRuleContext at, Expression actual, ValueType wanted, String where) {
        if (actual.type() != wanted) {
            throw ExpressionReader.refused(
                    at,
                    "expected type " + wanted.label() + " in " + where + ", got "
                            + actual.type().label());
        }
    }
}
