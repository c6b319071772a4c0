/// Financing (融资): products that banks offer, whom they suit, what enterprises ask for and what
/// became of it.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "eligibility",
            "operator",
            "database",
            "ui",
            "directory",
            "document",
            "notification",
            "enterprise",
            "roster"
        })
@NullMarked
package org.wupian.financing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
