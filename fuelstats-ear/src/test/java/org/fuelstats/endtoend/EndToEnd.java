package org.fuelstats.endtoend;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fuelstats.launcher.RunningSystem;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A test of the shared system: methods and constructors may ask for a {@link RunningSystem}. Such classes run one after another; beside
 * them run those that have a server to themselves, {@link WithOwnServer} and {@link WithOwnSystem}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RunningSystemProvider.class)
@Execution(ExecutionMode.SAME_THREAD)
public @interface EndToEnd {}
