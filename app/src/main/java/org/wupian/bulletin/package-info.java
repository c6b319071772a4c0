/// The monthly bulletin (月通报): put together from a closed month, edited by the office, issued once
/// and for all as an official Word document; every figure of it can be opened.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "ui",
            "directory",
            "document",
            "plan",
            "supervision"
        })
@NullMarked
package org.wupian.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
