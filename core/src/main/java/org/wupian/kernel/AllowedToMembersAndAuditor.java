package org.wupian.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Members, and the auditor who reads along, may call the endpoint (成员单位和审计员).
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
    Role.AUDITOR
})
public @interface AllowedToMembersAndAuditor {}
