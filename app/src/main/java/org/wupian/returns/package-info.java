/// What banks, insurers, counties and departments report in figures (报送): forms, their checks,
/// submissions with their revisions, acceptance and return cell by cell.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "ui",
            "directory",
            "document",
            "document :: table",
            "lake",
            "notification",
            "supervision"
        })
@NullMarked
package org.wupian.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
