/// How the city talks about its month (会商督办): joint and scheduling meetings with agenda, minutes
/// and decisions that become actions; major matters; the counties' own policies; the task force.
@ApplicationModule(
        allowedDependencies = {"kernel", "database", "ui", "directory", "document", "notification"})
@NullMarked
package org.wupian.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
