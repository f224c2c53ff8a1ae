package org.rapporteur.application;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test that shares the application but does not look at what others do there, only at a report or a mechanism of its own, such as
 * a {@link Panel}, or at single answers: it runs beside any other. Never while statements of the database are counted.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(SharedApplication.class)
@ResourceLock(value = Statements.COUNTED, mode = ResourceAccessMode.READ)
public @interface BesideOthers {
}
