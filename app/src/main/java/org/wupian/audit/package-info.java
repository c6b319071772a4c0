/// The tamper-evident trail of who did what (审计): it hears every [org.wupian.kernel.Audited] event
/// and chains it by hash. Nobody calls it.
@ApplicationModule(allowedDependencies = {"kernel", "database", "ui", "directory"})
@NullMarked
package org.wupian.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
