package org.wupian;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/// The whole product for a test: on a random port (`@LocalServerPort`), with a migrated database of
/// its own, a home of its own, a pack and a clock that stands still.
///
/// Test classes that ask for the same are served by the same running product, which saves seconds
/// for each; a class that must find an empty city says `own = true`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Wupian.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public @interface WupianTest {

    /// A pack's name, or the path of a pack's folder, seen from the module's folder.
    String pack() default "zhumadian";

    /// The time at which the clock stands, in Asia/Shanghai.
    String clock() default "2026-11-26T09:00";

    /// The demo accounts.
    boolean demo() default false;

    /// With the demo accounts, the synthetic city and its months as well.
    boolean city() default false;

    /// Not shared with other test classes.
    boolean own() default false;

    /// Further settings, each as `name=value`.
    String[] settings() default {};
}
