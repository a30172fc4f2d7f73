package org.fuelstats.endtoend;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that starts a whole system of its own: it runs beside all others. It comes after those {@link WithOwnServer}, at the time when
 * the tests of the shared system break it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RunningSystemProvider.class)
@Order(BreaksTheSystem.LATE)
public @interface WithOwnSystem {}
