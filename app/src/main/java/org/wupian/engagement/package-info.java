/// How banks and enterprises meet (银企对接): events with their invitations and who came.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "ui",
            "directory",
            "notification",
            "plan",
            "enterprise",
            "roster"
        })
@NullMarked
package org.wupian.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
