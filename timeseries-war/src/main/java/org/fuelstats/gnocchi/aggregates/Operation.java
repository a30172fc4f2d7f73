package org.fuelstats.gnocchi.aggregates;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fuelstats.timeseries.archive.AggregationMethod;
import org.fuelstats.timeseries.time.Grouping;

/** An operation on series, with those inside it: what {@code POST /v1/aggregates} is asked to compute. */
sealed interface Operation {
    /** Computes it for one granularity. */
    Operand of(Inputs inputs);

    /** The operations inside this one. */
    List<Operation> parts();

    /** All references to metrics, in their order. */
    default Stream<MetricReference> references() {
        return parts().stream().flatMap(Operation::references);
    }

    /** A number. */
    record Constant(double number) implements Operation, Operand {
        @Override
        public Operand of(Inputs inputs) {
            return this;
        }

        @Override
        public List<Operation> parts() {
            return List.of();
        }
    }

    /** The series of metrics. */
    record Metrics(Set<MetricReference> listed) implements Operation {
        @Override
        public Operand of(Inputs inputs) {
            return inputs.of(listed);
        }

        @Override
        public List<Operation> parts() {
            return List.of();
        }

        @Override
        public Stream<MetricReference> references() {
            return listed.stream();
        }
    }

    /** One series: a method over the values of all at each time. */
    record Aggregate(SeriesMethod method, Operation part) implements Operation {
        @Override
        public Operand of(Inputs inputs) {
            return ((Table) part.of(inputs)).aggregated(method);
        }

        @Override
        public List<Operation> parts() {
            return List.of(part);
        }
    }

    /** A method over the last values of each series, at each time that has so many. */
    record Rolling(SeriesMethod method, int window, Operation part) implements Operation {
        @Override
        public Operand of(Inputs inputs) {
            Table table = (Table) part.of(inputs);
            if (window > table.times().length) {
                throw inputs.refused(
                        "Rolling window '" + window + "' is greater than serie length '" + table.times().length + "'");
            }
            return RollingWindow.over(table, window, method);
        }

        @Override
        public List<Operation> parts() {
            return List.of(part);
        }
    }

    /** A method over each series' values in wider groups. */
    record Resample(AggregationMethod method, Grouping wider, Operation part) implements Operation {
        @Override
        public Operand of(Inputs inputs) {
            return Resampling.of((Table) part.of(inputs), wider, method);
        }

        @Override
        public List<Operation> parts() {
            return List.of(part);
        }
    }

    /** The differences between each series' successive values. */
    record RateOfChange(boolean perSecond, Operation part) implements Operation {
        @Override
        public Operand of(Inputs inputs) {
            return ((Table) part.of(inputs)).differences(perSecond);
        }

        @Override
        public List<Operation> parts() {
            return List.of(part);
        }
    }

    /** A function of each value. */
    record Unary(UnaryOperator operator, Operation part) implements Operation {
        @Override
        public Operand of(Inputs inputs) {
            Operand operand = part.of(inputs);
            return operand instanceof Constant constant
                    ? new Constant(operator.of(constant.number()))
                    : ((Table) operand).each(operator::of);
        }

        @Override
        public List<Operation> parts() {
            return List.of(part);
        }
    }

    /**
     * An operator between two values at each time.
     *
     * @param shown both parts as refusals show them
     */
    record Binary(BinaryOperator operator, Operation left, Operation right, String shown) implements Operation {
        @Override
        public Operand of(Inputs inputs) {
            return inputs.combined(operator, left.of(inputs), right.of(inputs), shown);
        }

        @Override
        public List<Operation> parts() {
            return List.of(left, right);
        }
    }

    /**
     * Values held between two bounds.
     *
     * @param shown all parts as refusals show them
     */
    record Clip(Operation part, Operation least, Operation most, String shown) implements Operation {
        @Override
        public Operand of(Inputs inputs) {
            Operand raised =
                    inputs.combined(BinaryOperator.AT_LEAST_THE_SECOND, part.of(inputs), least.of(inputs), shown);
            return inputs.combined(BinaryOperator.AT_MOST_THE_SECOND, raised, most.of(inputs), shown);
        }

        @Override
        public List<Operation> parts() {
            return List.of(part, least, most);
        }
    }
}
