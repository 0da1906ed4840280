package dev.jobwright.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a test what a manifest says: a parameter of type {@link dev.jobwright.model.Job} or {@link
 * dev.jobwright.model.CronJob}, or the whole {@link dev.jobwright.manifest.Manifest}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface FromManifest {

  /**
   * Names the manifest.
   *
   * @return a file or folder, relative to the folder in which the tests run; if there is none, a
   *     resource of the class path
   */
  String value();

  /**
   * Chooses among several.
   *
   * @return the resource's name; empty when there is one of the parameter's type only
   */
  String name() default "";
}
