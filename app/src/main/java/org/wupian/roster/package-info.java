/// Lists of enterprises and projects (名单库) that departments keep and banks work through: their
/// definitions, the spreadsheets they come from, versions with their differences, pushes and
/// receipts.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "ui",
            "directory",
            "document",
            "document :: table",
            "notification",
            "plan",
            "enterprise",
            "linkage",
            "operator"
        })
@NullMarked
package org.wupian.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
