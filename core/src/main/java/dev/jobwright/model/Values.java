package dev.jobwright.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * Says how the builder of a record is generated; stands beside {@code @Value.Builder}.
 *
 * <p>It is kept in source only, as are the generated classes' annotations: a class file that names
 * Immutables would make the compiler warn everyone who uses this library without Immutables.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    allowedClasspathAnnotations = Override.class,
    throwForInvalidImmutableState = MissingFieldsException.class,
    jdkOnly = true)
@interface Values {}
