package org.wupian.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Which roles may call an endpoint (权限). Every handler method carries this, an annotation that
/// names a usual set of roles by it such as [AllowedToMembers], [AllowedToSignedIn] or
/// [AllowedToAll]; a handler without any of them is refused to everybody and stops the build.
///
/// What a caller sees of the data behind the endpoint follows from the organisation, see
/// `scope.sees` in the database.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    Role[] value();
}
