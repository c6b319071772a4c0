package org.wupian.roster;

import java.util.List;

/// What the members of a version can be filtered by (筛选项), as far as the caller sees them.
public record MemberChoices(List<String> tiers, List<String> tags) {

    public MemberChoices {
        tiers = List.copyOf(tiers);
        tags = List.copyOf(tags);
    }
}
