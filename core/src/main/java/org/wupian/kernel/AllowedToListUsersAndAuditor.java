package org.wupian.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Whoever keeps a list of enterprises or works through it, and the auditor, may call the endpoint
/// (名单使用单位).
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allowed({
    Role.OFFICE,
    Role.GROUP,
    Role.DEPARTMENT,
    Role.COUNTY,
    Role.BANK,
    Role.REGULATOR,
    Role.AUDITOR
})
public @interface AllowedToListUsersAndAuditor {}
