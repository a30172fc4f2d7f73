package org.fuelstats.gnocchi.promql;

/** The types of expressions. */
enum ValueType {
    SCALAR("scalar"),
    VECTOR("instant vector"),
    MATRIX("range vector"),
    STRING("string");

    private final String label;

    ValueType(String label) {
        this.label = label;
    }

    /** As messages name it. */
    String label() {
        return label;
    }
}
