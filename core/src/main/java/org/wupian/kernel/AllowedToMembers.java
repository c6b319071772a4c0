package org.wupian.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Whoever works for a member of the task force or a unit with duties may call the endpoint (成员单位).
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allowed({
    Role.OFFICE,
    Role.GROUP,
    Role.DEPARTMENT,
    Role.COUNTY,
    Role.BANK,
    Role.INSURER,
    Role.REGULATOR
})
public @interface AllowedToMembers {}
