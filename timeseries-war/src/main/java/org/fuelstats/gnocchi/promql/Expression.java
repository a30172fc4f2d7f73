package org.fuelstats.gnocchi.promql;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A parsed query. Times and lengths are milliseconds. */
sealed interface Expression {
    ValueType type();

    /** A number. */
    record Constant(double number) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.SCALAR;
        }
    }

    /** A text. */
    record Literal(String text) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.STRING;
        }
    }

    /** The time for which something is read instead of the step's. */
    record Moment(long offset, OptionalLong at, Optional<Boolean> edge) {
        static final Moment PRESENT = new Moment(0, OptionalLong.empty(), Optional.empty());

        boolean fixed() {
            return at.isPresent() || edge.isPresent();
        }

        /** The time at which is read for a step; {@code start} and {@code end} are those of the whole query. */
        long of(long step, long start, long end) {
            long time = edge.map(first -> first ? start : end).orElse(at.orElse(step));
            return time - offset;
        }
    }

    /** The latest samples of series. */
    record Selector(List<LabelMatcher> matchers, Moment moment) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.VECTOR;
        }
    }

    /** The samples of series in the range before each step. */
    record Range(Selector selector, long length) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.MATRIX;
        }
    }

    /** The values of an expression in the range before each step; a step of 0 is the default. */
    record Subquery(Expression part, long length, long step, Moment moment) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.MATRIX;
        }
    }

    /** A function of expressions. */
    record Call(FunctionSignature function, List<Expression> arguments) implements Expression {
        @Override
        public ValueType type() {
            return function.result();
        }
    }

    /** An aggregation over labels; the parameter is null if it has none. */
    record Aggregation(
            LabelAggregator aggregator, Expression parameter, Expression part, boolean without, List<String> labels)
            implements Expression {
        @Override
        public ValueType type() {
            return ValueType.VECTOR;
        }
    }

    /** An operator between two expressions. */
    record Binary(PromqlOperator operator, Expression left, Expression right, VectorMatching matching)
            implements Expression {
        @Override
        public ValueType type() {
            return left.type() == ValueType.SCALAR && right.type() == ValueType.SCALAR
                    ? ValueType.SCALAR
                    : ValueType.VECTOR;
        }
    }

    /** A changed sign. */
    record Negation(Expression part) implements Expression {
        @Override
        public ValueType type() {
            return part.type();
        }
    }
}
