package org.wupian.meeting.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wupian.directory.Organisations;
import org.wupian.meeting.NewDecision;

/// A decision as it is typed in (议定事项表单): one day for all units that have to do something.
public record DecisionForm(
        @Nullable String text, @Nullable List<String> owners, @Nullable String dueOn) {

    static final DecisionForm EMPTY = new DecisionForm("", List.of(), "");

    NewDecision decision(Organisations organisations) {
        Body body =
                new Body(
                        text,
                        Objects.requireNonNullElse(owners, List.<String>of()).stream()
                                .map(it -> new Task(it, "", dueOn))
                                .toList());
        return body.decision(organisations);
    }

    /// The same for programs, with a day and words of its own for each unit.
    record Body(@Nullable String text, @Nullable List<Task> actions) {

        NewDecision decision(Organisations organisations) {
            Check check = new Check();
            List<NewDecision.Task> tasks =
                    Objects.requireNonNullElse(actions, List.<Task>of()).stream()
                            .filter(Objects::nonNull)
                            .map(it ->
                                    new NewDecision.Task(
                                            check.unit("owners", it.owner(), organisations),
                                            check.optional("task", it.task(), 1000),
                                            check.day("dueOn", it.dueOn())))
                            .toList();
            NewDecision it = new NewDecision(check.text("text", text, 2000), tasks);
            check.done();
            return it;
        }
    }

    record Task(@Nullable String owner, @Nullable String task, @Nullable String dueOn) {}
}
