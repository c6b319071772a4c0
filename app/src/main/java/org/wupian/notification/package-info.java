/// What people are told (通知): the inbox of every organisation, and the jobs that work without
/// anyone asking.
@ApplicationModule(allowedDependencies = {"kernel", "database", "ui", "directory"})
@NullMarked
package org.wupian.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
