package org.wupian.directory;

/// A seat in the task force or one of its working groups (专班、专项工作组成员).
///
/// @param group organisation code of the group
/// @param member organisation code of the member
/// @param role its part in the group, as the pack says: leader, deputy, secretariat, member
public record GroupMember(String group, String member, String role) {}
