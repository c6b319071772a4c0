package org.wupian.eligibility;

import java.util.List;

/// Whether a product fits an enterprise (匹配结论), with what stands in the way.
public sealed interface Judgement {

    /// 符合: every condition is met.
    record Fits() implements Judgement {}

    /// 不符合: these conditions are not met, whatever else became known.
    record Fails(List<Reason> reasons) implements Judgement {
        public Fails {
            reasons = List.copyOf(reasons);
        }
    }

    /// 待补充: it depends on what these reasons say is missing.
    record Unknown(List<Reason> reasons) implements Judgement {
        public Unknown {
            reasons = List.copyOf(reasons);
        }
    }

    default Truth truth() {
        if (this instanceof Fits) {
            return Truth.TRUE;
        }
        return this instanceof Fails ? Truth.FALSE : Truth.UNKNOWN;
    }

    default List<Reason> reasons() {
        if (this instanceof Fails it) {
            return it.reasons;
        }
        return this instanceof Unknown it ? it.reasons : List.of();
    }
}
