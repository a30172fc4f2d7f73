package org.fuelstats.gnocchi.aggregates;

/** The result of an operation: a number, or series. */
sealed interface Operand permits Operation.Constant, Table {}
