/// The month (月度督导): what every unit owes, its progress reports and their review, the close;
/// meetings with decisions and actions, and major matters.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "ui",
            "directory",
            "document",
            "notification",
            "plan"
        })
@NullMarked
package org.wupian.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
