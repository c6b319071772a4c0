/// Each role's desk (工作台): what is owed, due, returned, new or overdue, each one click from doing
/// it.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "ui",
            "directory",
            "notification",
            "plan",
            "supervision",
            "bulletin"
        })
@NullMarked
package org.wupian.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
