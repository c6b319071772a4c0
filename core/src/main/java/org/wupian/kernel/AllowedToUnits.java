package org.wupian.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Whoever works for any unit, enterprises included, may call the endpoint (各类单位).
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allowed({
    Role.OFFICE,
    Role.GROUP,
    Role.DEPARTMENT,
    Role.COUNTY,
    Role.BANK,
    Role.INSURER,
    Role.REGULATOR,
    Role.ENTERPRISE
})
public @interface AllowedToUnits {}
