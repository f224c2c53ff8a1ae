package org.rapporteur.application;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test whose application is its own, or is deployed for it: it runs beside those that share one, which leave a processor idle much of the time.
 * Never two of these at once.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(Programs.class)
@ResourceLock(OwnApplication.LANE)
public @interface OwnApplication {

    /** Also of those that run {@link BesideOthers}. */
    String LANE = "an application of its own";
}
