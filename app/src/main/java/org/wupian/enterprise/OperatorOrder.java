package org.wupian.enterprise;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the list of operators can be ordered by (排序方式): what an index carries.
public enum OperatorOrder {
    NAME("o.name collate scope.chinese", Operator::name),
    CODE("o.credit_code", Operator::creditCode),
    COUNTY("o.county", Operator::county);

    private final String column;
    private final Function<Operator, @Nullable String> value;

    OperatorOrder(String column, Function<Operator, @Nullable String> value) {
        this.column = column;
        this.value = value;
    }

    String column() {
        return column;
    }

    @Nullable String of(Operator it) {
        return value.apply(it);
    }
}
