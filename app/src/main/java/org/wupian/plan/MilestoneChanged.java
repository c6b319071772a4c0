package org.wupian.plan;

import org.wupian.kernel.Audited;

/// A milestone was set or done (节点任务变动).
///
/// @param what set or done
public record MilestoneChanged(String measure, String title, String what) implements Audited {

    @Override
    public String action() {
        return "milestone." + what;
    }

    @Override
    public String subject() {
        return "measure/" + measure + "/" + title;
    }
}
