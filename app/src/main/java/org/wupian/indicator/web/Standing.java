package org.wupian.indicator.web;

import static org.wupian.ui.Text.t;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.wupian.indicator.Reading;
import org.wupian.indicator.Subject;
import org.wupian.plan.Target;
import org.wupian.ui.Cell;

/// What somebody should look at in an indicator (指标提示): the plan's target first, else whether it
/// went the wrong way.
public enum Standing {
    /// 达到目标
    REACHED("green"),
    /// 已报机构达到目标: not everybody is in the figure, so that the target is not said to be reached
    PARTLY("grey"),
    /// 未达目标, and it should hold at any time
    BROKEN("red"),
    /// 未达目标 so far
    OPEN("amber"),
    /// 比上期变差
    WORSE("amber"),
    NOTHING("grey");

    private final String colour;

    Standing(String colour) {
        this.colour = colour;
    }

    /// Targets that are rates are asked of everybody, amounts of the city only.
    static Standing of(Reading it, Subject subject, Map<String, Target> aims) {
        BigDecimal value = it.value();
        Target target = aims.get(it.indicator().code());
        if (value == null) {
            return NOTHING;
        }
        if (target != null && (subject.equals(Subject.CITY) || it.indicator().inPoints())) {
            Standing standing = of(value, target);
            return standing == REACHED && !it.isWhole() ? PARTLY : standing;
        }
        return it.worsened() ? WORSE : NOTHING;
    }

    private static Standing of(BigDecimal value, Target target) {
        if (target.comparator().holds(value, target.aim())) {
            return REACHED;
        }
        return target.relative() || target.comparator().falling() ? BROKEN : OPEN;
    }

    public String word() {
        return t("indicator.standing." + name().toLowerCase(Locale.ROOT));
    }

    /// With how many institutions are not in the figure, where it is measured against a target.
    public String word(Reading it) {
        return this == WORSE ? word() : word() + MissingNames.note(it.figure());
    }

    /// Whether there is anything to say.
    public boolean speaks() {
        return this != NOTHING;
    }

    public String colour() {
        return colour;
    }

    Cell cell(Reading it) {
        return this == NOTHING ? new Cell.None("") : new Cell.Tag(word(it), colour);
    }
}
