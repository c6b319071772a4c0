package org.wupian.meeting.web;

import java.util.List;
import org.wupian.meeting.TaskForce;
import org.wupian.ui.Screen;

/// The task force, its office and its groups with their members.
public record TaskForcePage(List<TaskForce.Circle> circles) implements Screen {}
