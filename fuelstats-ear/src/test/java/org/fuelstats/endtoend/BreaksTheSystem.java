package org.fuelstats.endtoend;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Beside {@link EndToEnd}: a test that stops or kills a part of the shared system. It comes late, and no test {@link WithOwnServer} runs
 * beside it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Order(BreaksTheSystem.LATE)
@ResourceLock(value = BreaksTheSystem.SHARED_SYSTEM, mode = ResourceAccessMode.READ_WRITE)
public @interface BreaksTheSystem {
    String SHARED_SYSTEM = "the shared system";

    int LATE = Order.DEFAULT + 1;
}
