/// The interface for programs as a whole (接口): its description for other systems, and calls that
/// may be repeated without being done twice.
@ApplicationModule(allowedDependencies = {"kernel", "database", "ui"})
@NullMarked
package org.wupian.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
