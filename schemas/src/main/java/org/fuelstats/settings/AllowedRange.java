package org.fuelstats.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which values a setting may have, written as the configuration writes them; both ends are included. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface AllowedRange {
    String min();

    /** Empty if there is no upper limit. */
    String max() default "";
}
