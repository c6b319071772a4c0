package org.wupian.meeting.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.wupian.directory.Area;
import org.wupian.directory.Organisation;
import org.wupian.kernel.Allowed;
import org.wupian.kernel.AllowedToMembersAndAuditor;
import org.wupian.kernel.Role;
import org.wupian.meeting.Filings;
import org.wupian.meeting.TaskForce;
import org.wupian.ui.Answer;

/// The task force, and files, for programs (工作专班接口、文件下载).
@Controller
@RequestMapping("/api/v1")
class TaskForceApi {

    private final TaskForce taskForce;
    private final Filings filings;
    private final MeetingPack pack;
    private final MinutesDocument minutes;
    private final Json json;

    TaskForceApi(
            TaskForce taskForce,
            Filings filings,
            MeetingPack pack,
            MinutesDocument minutes,
            Json json) {
        this.taskForce = taskForce;
        this.filings = filings;
        this.pack = pack;
        this.minutes = minutes;
        this.json = json;
    }

    /// One group with its seats.
    record Circle(
            Json.Unit group,
            List<String> areas,
            List<Json.Unit> secretariats,
            List<Json.Unit> leads,
            List<Json.Unit> members) {}

    @AllowedToMembersAndAuditor
    @GetMapping("/task-force")
    @ResponseBody
    Json.Items<Circle> taskForce() {
        return new Json.Items<>(taskForce.circles().stream().map(this::circle).toList());
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/meetings/{id}/pack.docx")
    Answer pack(@PathVariable long id) {
        return pack.of(id);
    }

    @AllowedToMembersAndAuditor
    @GetMapping("/meetings/{id}/minutes.docx")
    Answer minutes(@PathVariable long id) {
        return minutes.of(id);
    }

    @Allowed({Role.OFFICE, Role.GROUP, Role.COUNTY, Role.REGULATOR, Role.AUDITOR})
    @GetMapping("/filings/{id}/file")
    Answer file(@PathVariable long id) {
        return FilingsController.download(filings, id);
    }

    private Circle circle(TaskForce.Circle it) {
        return new Circle(
                json.unit(it.organisation().code()),
                it.areas().stream().map(Area::code).toList(),
                units(it.secretariats()),
                units(it.leads()),
                units(it.members()));
    }

    private List<Json.Unit> units(List<Organisation> units) {
        return units.stream().map(it -> json.unit(it.code())).toList();
    }
}
