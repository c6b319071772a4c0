/// How banks and enterprises meet (银企对接): visits, needs, credit, loans and follow-ups of those on
/// the lists with what they come to, and events with their invitations and who came.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "ui",
            "directory",
            "notification",
            "plan",
            "enterprise",
            "roster",
            "document",
            "document :: table"
        })
@NullMarked
package org.wupian.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
