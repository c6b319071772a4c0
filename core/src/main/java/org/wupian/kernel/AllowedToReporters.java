package org.wupian.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Whoever works for an institution that reports figures may call the endpoint (报送单位).
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Allowed({Role.BANK, Role.INSURER, Role.COUNTY, Role.DEPARTMENT})
public @interface AllowedToReporters {}
