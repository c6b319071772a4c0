package org.wupian.meeting.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wupian.kernel.AllowedToMembersAndAuditor;
import org.wupian.meeting.TaskForce;

/// The task force and its working groups (工作专班).
@Controller
class TaskForceController {

    private final TaskForce taskForce;

    TaskForceController(TaskForce taskForce) {
        this.taskForce = taskForce;
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/task-force")
    TaskForcePage page() {
        return new TaskForcePage(taskForce.circles());
    }
}
