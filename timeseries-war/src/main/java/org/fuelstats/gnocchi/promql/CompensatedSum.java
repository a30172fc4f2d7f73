package org.fuelstats.gnocchi.promql;

/** A sum whose rounding errors are kept apart (Neumaier's form of Kahan's), as Prometheus adds. */
final class CompensatedSum {
    private double sum;
    private double error;

    void add(double value) {
        double next = sum + value;
        if (Double.isInfinite(next)) {
            error = 0;
        } else if (Math.abs(sum) >= Math.abs(value)) {
            error += (sum - next) + value;
        } else {
            error += (value - next) + sum;
        }
        sum = next;
    }

    /** Without what was lost. */
    double rough() {
        return sum;
    }

    double exact() {
        return Double.isInfinite(sum) ? sum : sum + error;
    }
}
