package org.wupian.plan;

import java.util.Locale;
import org.wupian.kernel.Audited;

/// A milestone was set or done (节点任务变动).
public record MilestoneChanged(String measure, String title, What what) implements Audited {

    public enum What {
        SET,
        DONE
    }

    @Override
    public String action() {
        return "milestone." + what.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return "measure/" + measure + "/" + title;
    }
}
