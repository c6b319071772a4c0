/// What the returns come to (指标): formulas run month by month, figures with their history, how each
/// came about, and the actuals of targets.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "formula",
            "database",
            "ui",
            "directory",
            "plan",
            "supervision",
            "returns",
            "lake"
        })
@NullMarked
package org.wupian.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
