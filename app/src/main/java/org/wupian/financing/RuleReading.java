package org.wupian.financing;

import java.util.List;
import org.wupian.eligibility.Rule;

/// What became of the text of a rule (规则文本的读取结果).
public sealed interface RuleReading {

    /// It is a condition over declared attributes.
    record Read(Rule rule) implements RuleReading {}

    /// It cannot be taken as it stands.
    ///
    /// @param flaws at least one
    record Refused(List<RuleFlaw> flaws) implements RuleReading {
        public Refused {
            flaws = List.copyOf(flaws);
        }
    }
}
