package org.fuelstats.endtoend;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test that starts application servers of its own on the database server and the Elasticsearch of the shared system, or that hardly
 * does more than wait: it runs beside the tests of the shared system, but not while one of them breaks that system.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RunningSystemProvider.class)
@ResourceLock(value = BreaksTheSystem.SHARED_SYSTEM, mode = ResourceAccessMode.READ)
public @interface WithOwnServer {}
