package org.wupian.meeting;

import java.util.List;

/// What a meeting decided (议定事项).
///
/// @param number within the meeting, from 1
/// @param actions what units have to do for it
public record Decision(long id, int number, String text, List<Action> actions) {}
