/// Who takes part (机构与人员): organisations, working groups, unit classes, accounts and their roles;
/// how people and programs sign in, and which of them may call what.
@ApplicationModule(allowedDependencies = {"kernel", "database", "ui"})
@NullMarked
package org.wupian.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
