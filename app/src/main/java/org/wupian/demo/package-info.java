/// The demonstration (演示): with `--demo` a synthetic city takes the place of the pack's banks and
/// insurers and lives through three months by the same calls that pages make.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "synth",
            "database",
            "ui",
            "directory",
            "plan",
            "supervision",
            "meeting",
            "bulletin",
            "enterprise",
            "roster",
            "engagement",
            "returns",
            "financing"
        })
@NullMarked
package org.wupian.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
