package org.wupian.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Institutions that report figures, who reviews them, and the auditor may call the endpoint
/// (报送单位、审核单位和审计员).
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allowed({
    Role.OFFICE,
    Role.REGULATOR,
    Role.AUDITOR,
    Role.BANK,
    Role.INSURER,
    Role.COUNTY,
    Role.DEPARTMENT
})
public @interface AllowedToReportersAndReviewers {}
